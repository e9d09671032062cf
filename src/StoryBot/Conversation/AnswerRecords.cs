using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Conversation;

/// <summary>Answers as the journal keeps them, and back.</summary>
internal static class AnswerRecords
{
    /// <summary>What to keep of a reply.</summary>
    /// <param name="found">The answer it shows, where it shows one.</param>
    public static JournaledAnswer Of(ChatReply reply, ChatMessage message, Answer.Found? found) => (reply, message.Intent) switch
    {
        (ChatReply.Cited cited, ChatIntent.Ask ask) => new JournaledAnswer(AnswerOutcome.Found)
        {
            Receipt = cited.Receipt,
            Confidence = found?.Confidence,
            Understood = found?.Explanation.Understood ?? ask.Text,
            ShortAnswer = cited.ShortAnswer,
            Citation = found is null ? null : Of(found.Citation),
            NextBest = found is null ? [] : [.. found.NextBest.Select(Of)],
        },
        (ChatReply.NotSaid, ChatIntent.Ask ask) => new JournaledAnswer(AnswerOutcome.Abstained) { Understood = ask.Text },
        _ => new JournaledAnswer(AnswerOutcome.Notice),
    };

    /// <summary>The answer again, from the articles as they are now; null where its quote no longer stands where it stood.</summary>
    public static Answer.Found? Restore(JournaledAnswer kept, ImmutableArray<Article> articles)
    {
        if (kept.Citation is null || Find(kept.Citation, articles) is not { } citation)
            return null;
        var shortAnswer = kept.ShortAnswer is { } words && citation.Quote.Contains(words, StringComparison.Ordinal) ? words : citation.Quote;
        var start = citation.Span.Start + citation.Quote.IndexOf(shortAnswer, StringComparison.Ordinal);
        return new Answer.Found(
            shortAnswer,
            new TextSpan(start, shortAnswer.Length),
            citation,
            kept.Confidence ?? 0,
            [.. kept.NextBest.Select(other => Find(other, articles)).OfType<Citation>()])
        {
            Explanation = new Explanation(kept.Understood ?? string.Empty, string.Empty, [], [], "Given before; read from the journal."),
        };
    }

    private static JournaledCitation Of(Citation citation) => new(
        citation.Passage.Article.Id,
        citation.Passage.Article.ContentHash,
        citation.Passage.Paragraph.Number,
        citation.Span.Start,
        citation.Span.Length);

    private static Citation? Find(JournaledCitation kept, ImmutableArray<Article> articles)
    {
        var article = articles.FirstOrDefault(article => article.Id == kept.Article && article.ContentHash == kept.Hash);
        var paragraph = article?.Paragraphs.FirstOrDefault(paragraph => paragraph.Number == kept.Paragraph);
        return paragraph is not null && kept.Start >= 0 && kept.Length > 0 && kept.Start + kept.Length <= paragraph.Text.Length
            ? new Citation(new Passage(article!, paragraph), new TextSpan(kept.Start, kept.Length))
            : null;
    }
}
