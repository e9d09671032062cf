using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation;

/// <summary>One question, what was said, and how right that was.</summary>
internal sealed record Outcome(SetQuestion Question, Reply Reply)
{
    /// <summary>The place of the first right paragraph, from 1; null where none was ranked.</summary>
    public int? ParagraphRank
    {
        get
        {
            var ranks = Question.Golds.Select(gold => Reply.Paragraphs.IndexOf(gold.Paragraph)).Where(rank => rank >= 0);
            return ranks.Select(rank => (int?)rank + 1).Min();
        }
    }

    /// <summary>Whether the quote covers the place of a right answer.</summary>
    public bool HitsSentence => Reply.Quote is { } quote && Question.Golds.Any(gold =>
        gold.Paragraph == quote.Passage.Paragraph.Number && gold.Offset is { } offset && quote.Span.Contains(offset));

    /// <summary>Whether what is shown answers: by its words where the set lists them, by its place where it does not.</summary>
    public bool ShowsAnswer => Question.IsAnswerable && Reply.Quote is { } quote && (Question.MustName.Words.IsEmpty
        ? HitsSentence
        : Question.Golds.Any(gold => gold.Paragraph == quote.Passage.Paragraph.Number) && Question.MustName.AreIn(Reply.ShortAnswer ?? "", quote.Quote));

    public bool IsRight => Question.IsAnswerable ? Reply.HasAnswered && ShowsAnswer : !Reply.HasAnswered;

    /// <summary>How many sentences of the paragraph the quote takes in.</summary>
    public int QuoteSentences => Reply.Quote is { } quote
        ? quote.Passage.Paragraph.Sentences.Count(sentence => sentence.Start < quote.Span.End && quote.Span.Start < sentence.End)
        : 0;

    public double ExactMatch => Question.Golds.Any(gold => AnswerText.IsExactMatch(Reply.ShortAnswer ?? "", gold.Text)) ? 1 : 0;

    public double TokenF1 => Question.Golds.Select(gold => AnswerText.F1(Reply.ShortAnswer ?? "", gold.Text)).DefaultIfEmpty(0).Max();
}
