using System.Collections.Immutable;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation;

/// <summary>All measures of one contender on one set; shares are 0..1, null where the set has no such question.</summary>
internal sealed record Scores(string Set, string Contender, ImmutableArray<ImmutableArray<Outcome>> Outcomes, MeanOver Over)
{
    private const int RanksCounted = 10;

    private IEnumerable<Outcome> All => Outcomes.SelectMany(article => article);

    public int Total => All.Count();

    public int Right => All.Count(outcome => outcome.IsRight);

    public ArticleMean? ParagraphHitAt1 => OfAnswerable(outcome => outcome.ParagraphRank <= 1 ? 1 : 0);

    public ArticleMean? ParagraphHitAt3 => OfAnswerable(outcome => outcome.ParagraphRank <= 3 ? 1 : 0);

    public ArticleMean? ParagraphMrrAt10 => OfAnswerable(outcome => outcome.ParagraphRank is { } rank and <= RanksCounted ? 1.0 / rank : 0);

    public ArticleMean? SentenceHitAt1 => OfAnswerable(outcome => outcome.HitsSentence ? 1 : 0);

    public ArticleMean? ExactMatch => HasShortAnswers ? OfAnswerable(outcome => outcome.ExactMatch) : null;

    public ArticleMean? TokenF1 => HasShortAnswers ? OfAnswerable(outcome => outcome.TokenF1) : null;

    /// <summary>Token F1 as SQuAD 2.0 counts it: over all questions, and silence is right only where there is no answer.</summary>
    public ArticleMean? TokenF1WithSilence => HasShortAnswers
        ? Of(outcome => true, outcome => outcome.Question.IsAnswerable == outcome.Reply.HasAnswered ? (outcome.Question.IsAnswerable ? outcome.TokenF1 : 1) : 0)
        : null;

    public ArticleMean? QuoteSentences => Of(outcome => outcome.Reply.Quote is not null, outcome => outcome.QuoteSentences);

    public double? Auroc => Metrics.Auroc.Of([.. All.Select(outcome => (outcome.Reply.Confidence, outcome.Question.IsAnswerable))]);

    /// <summary>Of every question, the silent ones too: the confidence says how likely what is shown answers.</summary>
    public Calibration? Calibration => HasShortAnswers ? Metrics.Calibration.Of(All.Select(Judged)) : null;

    /// <summary>Of the answers given alone.</summary>
    public Calibration? SpokenCalibration => HasShortAnswers ? Metrics.Calibration.Of(All.Where(outcome => outcome.Reply.HasAnswered).Select(Judged)) : null;

    public double? MillisecondsP50 => Percentile.Of(All.Select(outcome => outcome.Reply.Milliseconds), 0.5);

    public double? MillisecondsP99 => Percentile.Of(All.Select(outcome => outcome.Reply.Milliseconds), 0.99);

    public int Count(bool answered, bool right) => All.Count(outcome => outcome.Reply.HasAnswered == answered && outcome.IsRight == right);

    // The baseline has neither short answers nor probabilities.
    private bool HasShortAnswers => All.Any(outcome => outcome.Reply.ShortAnswer is not null);

    private static (double Confidence, bool IsRight) Judged(Outcome outcome) => (outcome.Reply.Confidence, outcome.ShowsAnswer);

    private ArticleMean? OfAnswerable(Func<Outcome, double> measure) => Of(outcome => outcome.Question.IsAnswerable, measure);

    private ArticleMean? Of(Func<Outcome, bool> counts, Func<Outcome, double> measure) =>
        ArticleMean.Of(Outcomes.Select(article => article.Where(counts).Select(measure)), Over);
}
