using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>Measures the sentences of a pool: one row of <see cref="RankingFeature"/> values each.</summary>
internal sealed class SentenceFeatures(PoolFeatures of)
{
    public static ImmutableArray<string> Names { get; } = [.. Enum.GetNames<RankingFeature>()];

    public static int Count => Names.Length;

    private const float None = -1;
    private const int Far = 10;

    private readonly float bestSoft = Best(of.Soft);
    private readonly float bestPassageSoft = Best(of.PassageSoft);
    private readonly float bestReach = Best(of.Reach.Both);
    private readonly bool[] names = [.. of.Asked.Sought.Select(term => term.IsName)];
    private readonly bool[] others = [.. of.Asked.Sought.Select(term => !term.IsName)];

    /// <param name="at">The sentence's place in the pool.</param>
    /// <param name="row">Takes the values; <see cref="Count"/> long.</param>
    public void Measure(int at, Span<float> row)
    {
        Lexical(at, new Row(row));
        Around(at, new Row(row));
        Words(at, new Row(row));
        Traits(at, new Row(row));
        Question(at, new Row(row));
        Meaning(at, new Row(row));
    }

    private static float Best(float[] values) => Math.Max(0.01f, values.DefaultIfEmpty(0).Max());

    private void Lexical(int at, Row row)
    {
        var sentence = of.Pool.Sentences[at];
        var passage = sentence.PassageAt;
        var score = of.Pool.PassageScores[passage];
        row[RankingFeature.SentenceBm25] = of.Bm25[at];
        row[RankingFeature.SentenceBm25PerWeight] = of.Bm25[at] / of.Matches.Weight;
        row[RankingFeature.PassageBm25] = (float)score;
        row[RankingFeature.PassageBm25PerWeight] = (float)score / of.Matches.Weight;
        row[RankingFeature.PassageBm25Lead] = (float)(score - (passage == of.BestPassage ? of.SecondPassageScore : of.BestPassageScore));
        row[RankingFeature.NextPassageBm25] = of.Pool.Follow(passage, passage + 1) ? (float)(of.Pool.PassageScores[passage + 1] / Math.Max(0.01, of.BestPassageScore)) : None;
        row[RankingFeature.Share] = of.Hard[at];
        row[RankingFeature.KnownShare] = of.Hard[at] / of.Known;
        row[RankingFeature.SoftShare] = of.Soft[at];
        row[RankingFeature.SoftGain] = of.Soft[at] - of.Hard[at];
        row[RankingFeature.SoftOfBest] = of.Soft[at] / bestSoft;
        row[RankingFeature.PassageKnownShare] = of.PassageHard[passage] / of.Known;
        row[RankingFeature.PassageSoftShare] = of.PassageSoft[passage];
        row[RankingFeature.PassageSoftOfBest] = of.PassageSoft[passage] / bestPassageSoft;
    }

    private void Around(int at, Row row)
    {
        var passage = of.Pool.Sentences[at].PassageAt;
        var before = Neighbour(at, at - 1);
        var after = Neighbour(at, at + 1);
        row[RankingFeature.ShareBefore] = before ? of.Soft[at - 1] : None;
        row[RankingFeature.ShareAfter] = after ? of.Soft[at + 1] : None;
        row[RankingFeature.GainWithBefore] = before ? of.Matches.Union(of.Matches.BySentence[at], of.Matches.BySentence[at - 1]) - of.Soft[at] : 0;
        row[RankingFeature.GainWithAfter] = after ? of.Matches.Union(of.Matches.BySentence[at], of.Matches.BySentence[at + 1]) - of.Soft[at] : 0;
        row[RankingFeature.PassageBeforeShare] = of.Pool.Follow(passage - 1, passage) ? of.PassageSoft[passage - 1] : None;
        row[RankingFeature.PassageAfterShare] = of.Pool.Follow(passage, passage + 1) ? of.PassageSoft[passage + 1] : None;
        row[RankingFeature.ReachBack] = of.Reach.Back[at];
        row[RankingFeature.ReachBackGain] = of.Reach.Back[at] - of.Soft[at];
        row[RankingFeature.ReachBoth] = of.Reach.Both[at];
        row[RankingFeature.ReachBothOfBest] = of.Reach.Both[at] / bestReach;
        row[RankingFeature.LikeTheBest] = of.LikeTheBest[at];
        row[RankingFeature.FromBestPassage] = Math.Clamp(passage - of.BestPassage, -Far, Far);
        row[RankingFeature.FromRarestWord] = of.FromRarest[passage];
    }

    private void Words(int at, Row row)
    {
        var sentence = of.Pool.Sentences[at];
        var terms = sentence.Sentence.Terms;
        var matched = of.Matches.BySentence[at];
        row[RankingFeature.NameShare] = ShareOf(names, matched);
        row[RankingFeature.PassageNameShare] = ShareOf(names, of.Matches.ByPassage[sentence.PassageAt]);
        row[RankingFeature.OtherShare] = ShareOf(others, matched);
        row[RankingFeature.PassageOtherShare] = ShareOf(others, of.Matches.ByPassage[sentence.PassageAt]);
        var matches = 0;
        for (var term = 0; term < matched.Length; term++)
        {
            matches += matched[term] > 0 ? 1 : 0;
            var feature = matched[term] > 0 ? RankingFeature.HeaviestMatch : RankingFeature.HeaviestMissing;
            row[feature] = Math.Max(row[feature], of.Matches.Weights[term]);
        }

        row[RankingFeature.Matches] = matches;
        row[RankingFeature.Misses] = matched.Length - matches;
        row[RankingFeature.Density] = matches / (float)Math.Max(1, terms.Count(term => !term.IsStopWord));
        row[RankingFeature.ExactShare] = Exact(sentence);
        var (kept, all) = WordOrder.Pairs(of.Asked.Words, terms);
        row[RankingFeature.Pairs] = kept;
        row[RankingFeature.PairShare] = kept / (float)Math.Max(1, all);
        row[RankingFeature.CommonOrder] = WordOrder.CommonOrder(of.Asked.Words, terms);
        row[RankingFeature.Window] = WordOrder.Window(matched, terms, of.Matches);
        row[RankingFeature.FocusPresent] = of.Asked.Focus is { } focus ? (terms.Any(term => term.Stem == focus) ? 1 : 0) : None;
        row[RankingFeature.LastWordPresent] = matched.Length == 0 ? None : matched[^1];
    }

    private void Traits(int at, Row row)
    {
        var sentence = of.Pool.Sentences[at];
        var traits = SentenceTraits.Of(of.Asked, of.Asks, sentence.Passage.Passage.Text, sentence.Sentence);
        row[RankingFeature.Words] = sentence.Sentence.Terms.Length;
        row[RankingFeature.PassageWords] = of.PassageWords[sentence.PassageAt];
        row[RankingFeature.Place] = sentence.Place;
        row[RankingFeature.SentencesInPassage] = sentence.Passage.Sentences.Length;
        row[RankingFeature.LeansOnBefore] = traits.Leans ? 1 : 0;
        row[RankingFeature.HasQuoteMark] = traits.HasQuoteMark ? 1 : 0;
        row[RankingFeature.IsPageFurniture] = traits.IsPageFurniture ? 1 : 0;
        row[RankingFeature.NewCapitals] = traits.Capitals;
        row[RankingFeature.NewNumbers] = traits.Numbers;
        row[RankingFeature.NewDates] = traits.Dates;
        row[RankingFeature.NewWords] = traits.NewWords;
        row[RankingFeature.TypePresent] = traits.TypePresent;
    }

    private void Question(int at, Row row)
    {
        row[RankingFeature.AnswerType] = (int)of.Asked.Type;
        row[RankingFeature.QuestionWords] = of.Asked.Sought.Length;
        row[RankingFeature.QuestionNames] = names.Count(isName => isName);
        row[RankingFeature.KnownWeight] = of.Known;
        row[RankingFeature.Passages] = of.Pool.Passages.Length;
        row[RankingFeature.BestPassagePerWeight] = (float)of.BestPassageScore / of.Matches.Weight;
    }

    private void Meaning(int at, Row row)
    {
        var passage = of.Pool.Sentences[at].PassageAt;
        row[RankingFeature.Likeness] = of.Like.Sentences[at];
        row[RankingFeature.LikenessBehindBest] = of.Like.Best - of.Like.Sentences[at];
        row[RankingFeature.MeanLikeness] = of.Like.Means[at];
        row[RankingFeature.MeanLikenessBehindBest] = of.Like.BestMean - of.Like.Means[at];
        row[RankingFeature.PassageLikeness] = of.Like.Passages[passage];
        row[RankingFeature.PassageLikenessBehindBest] = of.Like.BestPassage - of.Like.Passages[passage];
        row[RankingFeature.LikenessBefore] = Neighbour(at, at - 1) ? of.Like.Sentences[at - 1] : None;
        row[RankingFeature.LikenessAfter] = Neighbour(at, at + 1) ? of.Like.Sentences[at + 1] : None;
        row[RankingFeature.WordLikerElsewhere] = of.Like.SentencesBehind[at];
        row[RankingFeature.PassageWordLikerElsewhere] = of.Like.PassagesBehind[passage];
        row[RankingFeature.PoolLikeness] = of.Like.Pool;
    }

    private bool Neighbour(int at, int other) =>
        other >= 0 && other < of.Pool.Sentences.Length && (of.Pool.Sentences[at].PassageAt, of.Pool.Sentences[other].PassageAt) is var (one, two)
        && (one == two || of.Pool.Follow(Math.Min(one, two), Math.Max(one, two)));

    private float ShareOf(bool[] counted, float[] matched)
    {
        var (sum, said) = (0f, 0f);
        for (var term = 0; term < matched.Length; term++)
        {
            sum += counted[term] ? of.Matches.Weights[term] : 0;
            said += counted[term] ? of.Matches.Weights[term] * matched[term] : 0;
        }

        return sum > 0 ? said / sum : None;
    }

    // The share of the question that stands in the sentence letter for letter, but for capitals.
    private float Exact(PooledSentence sentence)
    {
        var text = sentence.Passage.Passage.Text;
        var sum = 0f;
        for (var term = 0; term < of.Asked.Sought.Length; term++)
        {
            var sought = of.Asked.Sought[term];
            foreach (var word in sentence.Sentence.Terms)
            {
                if (word.Stem == sought.Stem && text.AsSpan(word.Span.Start, word.Span.Length).Equals(sought.Written, StringComparison.OrdinalIgnoreCase))
                {
                    sum += of.Matches.Weights[term];
                    break;
                }
            }
        }

        return sum / of.Matches.Weight;
    }

    private readonly ref struct Row(Span<float> values)
    {
        private readonly Span<float> values = values;

        public ref float this[RankingFeature feature] => ref values[(int)feature];
    }
}
