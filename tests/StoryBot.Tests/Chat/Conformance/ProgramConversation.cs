using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Moderation;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Chat.Conformance;

/// <summary>The program's own conversation over a few sentences, with everything in memory.</summary>
internal sealed class ProgramConversation : IDisposable
{
    public const string Signed = "The mayor Ada Stone signed the agreement on 3 May.";
    public const string Elsewhere = "The agreement hangs in the town hall.";
    public const string Hostile = "The harbour sign reads *@everyone* <!channel> <@1> [free](http://x.test) `rm` ~~now~~ & <b>then</b>.";

    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
    [
        Article("agreement.md", "The agreement", Signed, "Nobody came to the feast but the bakers."),
        Article("hall.md", "The town hall", Elsewhere),
        Article("harbour.md", "The _harbour_ <@1>", Hostile),
        Article("lighthouse.md", "The lighthouse", [.. Enumerable.Range(1, 120).Select(number => $"The lighthouse keeper counted {number} lamps before dawn came.")]),
    ]);

    public ProgramConversation()
    {
        var time = TimeProvider.System;
        var journal = Asked.InMemory(time);
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(time), new GivenAnswers(knowledge));
        var conversation = new ConversationHandler(
            engine, memory, given, new ModeratorDesk(knowledge, [], journal, time), new QuestionSuggestions(knowledge, engine));
        Handler = new JournaledConversation(conversation, journal, memory, given, knowledge, [], time);
    }

    public IChatMessageHandler Handler { get; }

    /// <summary>The lighthouse's whole paragraph: longer than any platform's post.</summary>
    public string Long => knowledge.Articles.Single(article => article.Id == "lighthouse.md").Paragraphs[0].Text;

    public void Dispose() => knowledge.Dispose();

    private static Article Article(string id, string title, params ImmutableArray<string> sentences)
    {
        var text = string.Join(' ', sentences);
        var (spans, start) = (ImmutableArray.CreateBuilder<TextSpan>(), 0);
        foreach (var sentence in sentences)
        {
            spans.Add(new TextSpan(start, sentence.Length));
            start += sentence.Length + 1;
        }

        return new Article(id, title, "0", [new Paragraph(1, text, new TextSpan(0, text.Length), spans.ToImmutable())]);
    }
}
