using BenchmarkDotNet.Attributes;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;

namespace StoryBot.Benchmarks;

/// <summary>One question end to end, of the articles that ship: with what the words mean, and by words alone.</summary>
[MemoryDiagnoser]
public class Asking
{
    private static readonly string[] Questions =
    [
        "who signed the agreement?", "where will the patrols take place?", "when was the agreement announced?", "why are the patrols needed?",
        "how far have crossings fallen?", "what did the two leaders talk about?", "which country does the general come from?", "who won the match?",
    ];

    private KnowledgeBase? knowledge;
    private AnswerEngine? engine;
    private int asked;

    [Params(false, true)]
    public bool Encoder { get; set; }

    [GlobalSetup]
    public void Open()
    {
        knowledge = KnowledgeBase.InMemory(ArticleFolder.Read("knowledge").Articles, Encoder ? TextEmbedder.Shipped : null);
        engine = new AnswerEngine(knowledge, new AnsweringOptions());
    }

    [Benchmark]
    public Answer Ask() => engine!.Ask(new Question(Questions[asked++ % Questions.Length]));

    [GlobalCleanup]
    public void Close() => knowledge!.Dispose();
}
