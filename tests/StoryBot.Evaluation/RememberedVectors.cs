using System.Collections.Concurrent;
using StoryBot.Answering;
using StoryBot.Answering.Embedding;

namespace StoryBot.Evaluation;

/// <summary>Embeds each passage once in a run, however many made articles hold it.</summary>
/// <param name="crossEncoder">Judges instead of the one that ships.</param>
internal sealed class RememberedVectors(IPassageEmbedder embedder, CrossEncoder? crossEncoder = null) : IPassageEmbedder
{
    private readonly ConcurrentDictionary<(string Text, string? Heading), byte[]> passages = new();

    /// <summary>The embedder that ships, remembered; null where the program was built without.</summary>
    public static RememberedVectors? Shipped { get; } = TextEmbedder.Shipped is { } embedder ? new RememberedVectors(embedder) : null;

    public string Version => embedder.Version;

    public QuestionVectors Embed(string question) => embedder.Embed(question);

    public byte[] Embed(Passage passage) => passages.GetOrAdd((passage.Text, passage.Paragraph.Heading), _ => embedder.Embed(passage));

    public PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded) => embedder.Read(passage, embedded);

    public JudgedQuote Judge(string question, Citation quote, TextSpan sentence, Genre genre) =>
        crossEncoder?.Judge(question, quote, sentence) ?? embedder.Judge(question, quote, sentence, genre);
}
