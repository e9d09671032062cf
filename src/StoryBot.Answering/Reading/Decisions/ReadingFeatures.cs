using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Measures what speaks for and against a reading: the features of its sentence, then one value for each <see cref="ReadingFeature"/>.</summary>
internal static class ReadingFeatures
{
    // A log-probability: below it one is as bad as another.
    private const double LeastBounds = -10;

    public static ImmutableArray<string> Names { get; } = [.. SentenceFeatures.Names, .. Enum.GetNames<ReadingFeature>()];

    public static float[] Measure(AskedQuestion asked, AnswerReading reading, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot)
    {
        var values = new float[Names.Length];
        reading.Sentence.Features.Span.CopyTo(values);
        var row = new Row(values);
        var next = ranked.FirstOrDefault(other => other.Passage.Ordinal != reading.Sentence.Passage.Ordinal);
        row[ReadingFeature.Score] = (float)reading.Sentence.Score;
        row[ReadingFeature.BestScore] = (float)ranked[0].Score;
        row[ReadingFeature.AheadOfNextPassage] = next is null ? 4 : (float)Math.Clamp(reading.Sentence.Score - next.Score, -2, 4);
        row[ReadingFeature.PassagesLoaded] = MathF.Log(Math.Max(1, snapshot.Passages.Length));
        Words(asked, reading, snapshot, row);
        Span(asked, reading, row);
        Meaning(asked, reading, next, snapshot, row);
        return values;
    }

    /// <summary>The stems of what sentences say, without stop words.</summary>
    public static HashSet<string> Stems(IEnumerable<AnalyzedSentence> sentences) => Stems(sentences.SelectMany(sentence => sentence.Terms));

    /// <summary>The stems of words, without stop words.</summary>
    public static HashSet<string> Stems(IEnumerable<Term> words) =>
        [.. words.Where(term => !term.IsStopWord).Select(term => term.Stem)];

    private static void Words(AskedQuestion asked, AnswerReading reading, KnowledgeSnapshot snapshot, Row row)
    {
        var passage = reading.Sentence.Passage;
        var quoted = Stems(reading.Quoted);
        var around = Stems(passage.Words);
        var all = Math.Max(1e-6, asked.Sought.Sum(term => term.Weight));
        var missing = asked.Sought.Where(term => TermMatch.Best(term, quoted) == 0).ToArray();
        row[ReadingFeature.QuoteShare] = (float)Coverage.Of(asked, quoted);
        row[ReadingFeature.NamesMissing] = missing.Count(term => term.IsName);
        row[ReadingFeature.NameMissingAround] = One(asked.Sought.Any(term => term.IsName && TermMatch.Best(term, around) == 0));
        row[ReadingFeature.NumberMissing] = One(missing.Any(term => term.IsName && char.IsAsciiDigit(term.Written[0])));
        row[ReadingFeature.UnheardShare] = (float)(asked.Sought.Where(term => IsUnheard(term, snapshot)).Sum(term => term.Weight) / all);
        row[ReadingFeature.NegationDiffers] = One(
            Negates(asked.Text, asked.Words.Select(word => word.Span)) != Negates(passage.Passage.Text, reading.Sentence.Sentence.Terms.Select(term => term.Span)));
    }

    private static void Span(AskedQuestion asked, AnswerReading reading, Row row)
    {
        row[ReadingFeature.KindFound] = One(reading.IsTyped);
        row[ReadingFeature.KindSure] = One(reading.IsSurelyTyped);
        row[ReadingFeature.KindLacking] = One(asked.Type.IsStrict() && !reading.IsTyped);
        row[ReadingFeature.ExpectedShare] = (float)reading.ExpectedShare;
        row[ReadingFeature.SpanShare] = (float)reading.SentenceShare;
        row[ReadingFeature.SpanLogOdds] = (float)reading.LogOdds;
    }

    private static void Meaning(AskedQuestion asked, AnswerReading reading, RankedSentence? next, KnowledgeSnapshot snapshot, Row row)
    {
        if (asked.Vectors is not { } question || reading.Sentence.Passage.Vectors is not { } vectors)
        {
            return;
        }

        row[ReadingFeature.WeakestLikeness] = new Alignment(question, vectors).Passage.LowestThird;
        row[ReadingFeature.LikenessAheadOfNextPassage] = next is null ? 0 : PassageLikeness(reading.Sentence) - PassageLikeness(next);
        row[ReadingFeature.BestPassageLikeness] = PassageLikeness(reading.Sentence) + Value(reading.Sentence, RankingFeature.PassageLikenessBehindBest);
        row[ReadingFeature.ReadTogether] = reading.Judged?.LogOdds ?? 0;
        row[ReadingFeature.AnswerBounds] = reading.Judged?.Bounds is { } bounds ? (float)Math.Max(LeastBounds, bounds.Of(reading.Short) ?? LeastBounds) : 0;
    }

    private static float PassageLikeness(RankedSentence sentence) => Value(sentence, RankingFeature.PassageLikeness);

    private static float Value(RankedSentence sentence, RankingFeature feature) => sentence.Features.Span[(int)feature];

    private static float One(bool holds) => holds ? 1 : 0;

    private static bool IsUnheard(SoughtTerm term, KnowledgeSnapshot snapshot) => !snapshot.Statistics.AreKnown(term.Stems);

    private static bool Negates(string text, IEnumerable<TextSpan> words) => words.Any(word => Negation.Contains(text.AsSpan(word.Start, word.Length)));

    private readonly ref struct Row(Span<float> values)
    {
        private readonly Span<float> values = values[SentenceFeatures.Count..];

        public ref float this[ReadingFeature feature] => ref values[(int)feature];
    }
}
