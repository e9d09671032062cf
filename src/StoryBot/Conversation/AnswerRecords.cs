using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Conversation;

/// <summary>Answers as the journal keeps them, and back.</summary>
internal static class AnswerRecords
{
    /// <summary>What to keep of an answer.</summary>
    public static JournaledAnswer Of(Answer.Found found) => new(AnswerOutcome.Found)
    {
        Receipt = found.Citation.Receipt.Code,
        Confidence = found.Confidence,
        Understood = found.Explanation.Understood,
        ShortAnswer = found.ShortAnswer,
        Citation = Of(found.Citation) with { AnswerStart = found.ShortSpan.Start },
        NextBest = [.. found.NextBest.Select(other => Of(other) with { Receipt = other.Receipt.Code })],
    };

    /// <summary>What to keep of a reply.</summary>
    /// <param name="given">The answer it shows, where it shows one.</param>
    public static JournaledAnswer Of(ChatReply reply, ChatMessage message, JournaledAnswer? given) => (reply, message.Intent) switch
    {
        (ChatReply.Cited cited, ChatIntent.Ask ask) =>
            given ?? new JournaledAnswer(AnswerOutcome.Found) { Receipt = cited.Receipt, Understood = ask.Text, ShortAnswer = cited.ShortAnswer },
        // Counted, rated and shown again as what it was when it was first given; what is said about the shared one leans on it all the same.
        (ChatReply.Cited, ChatIntent.Share) => new JournaledAnswer(AnswerOutcome.Notice) { Understood = given?.Understood, ShortAnswer = given?.ShortAnswer },
        (ChatReply.NotSaid, ChatIntent.Ask ask) => new JournaledAnswer(AnswerOutcome.Abstained) { Understood = Question.IsIn(ask.Text) ? ask.Text : null },
        _ => new JournaledAnswer(AnswerOutcome.Notice),
    };

    /// <summary>The answer again, from the articles as they are now; null where its quote no longer stands where it stood.</summary>
    public static Answer.Found? Restore(JournaledAnswer kept, ImmutableArray<Article> articles)
    {
        if (kept.Citation is null || Find(kept.Citation, kept.Receipt, articles) is not { } citation)
            return null;
        var shortSpan = Short(kept, citation);
        return new Answer.Found(
            shortSpan.Of(citation.Passage.Text),
            shortSpan,
            citation,
            kept.Confidence ?? 0,
            [.. kept.NextBest.Select(other => Find(other, other.Receipt, articles)).OfType<Citation>()])
        {
            Explanation = new Explanation(kept.Understood ?? string.Empty, string.Empty, [], [], "Given before; read from the journal."),
        };
    }

    // Where it stood, else where its words stand first, else the whole quote.
    private static TextSpan Short(JournaledAnswer kept, Citation citation)
    {
        if (kept.ShortAnswer is not { Length: > 0 } words)
            return citation.Span;
        var start = kept.Citation!.AnswerStart is { } at && at >= citation.Span.Start && at <= citation.Span.End ? at - citation.Span.Start : 0;
        var found = citation.Quote.IndexOf(words, start, StringComparison.Ordinal);
        return found < 0 ? citation.Span : new TextSpan(citation.Span.Start + found, words.Length);
    }

    private static JournaledCitation Of(Citation citation) => new(
        citation.Passage.Article.Id,
        citation.Passage.Article.ContentHash,
        citation.Passage.Paragraph.Number,
        citation.Span.Start,
        citation.Span.Length);

    // The receipt proves place and words; what else has changed in the file takes nothing from them.
    private static Citation? Find(JournaledCitation kept, string? receipt, ImmutableArray<Article> articles)
    {
        var article = articles.FirstOrDefault(article => article.Id == kept.Article);
        var paragraph = article?.Paragraphs.FirstOrDefault(paragraph => paragraph.Number == kept.Paragraph);
        if (paragraph is null || kept.Start < 0 || kept.Length <= 0 || kept.Start + kept.Length > paragraph.Text.Length)
            return null;
        var citation = new Citation(new Passage(article!, paragraph), new TextSpan(kept.Start, kept.Length));
        return citation.Receipt.Code == receipt ? citation : null;
    }
}
