using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What speaks for and against a reading being the answer, as named features; learned weights say how much.</summary>
internal static class AnswerEvidence
{
    // A rule, not learned: the training sets hardly ever ask what letters stand for.
    private static readonly Evidence SpelledOut = new("letters-spelled-out", 1, 5);

    // Nor do they ask for figures of passages that hold none, as people do.
    private static readonly Evidence NoFigure = new("no-figure", 1, -3);

    // Whether something is so, only a passage tells that mentions all of it.
    private static readonly Evidence Unmentioned = new("unmentioned", 1, -2);

    public static ImmutableArray<Evidence> For(
        AskedQuestion asked, AnswerReading reading, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot, ConfidenceWeights weights)
    {
        Evidence[] learned = [.. Values(asked, reading, ranked, snapshot).Select(feature => new Evidence(feature.Name, feature.Value, feature.Value * weights[feature.Name]))];
        var news = LeadPrior.NewsLikeness(reading.Sentence.Passage.Passage.Article);
        Evidence[] rules =
        [
            .. reading.IsSpelledOut ? [SpelledOut] : Array.Empty<Evidence>(),
            .. LacksFigure(asked, reading) ? [NoFigure] : Array.Empty<Evidence>(),
            .. asked.Type == AnswerType.YesNo && learned.First(piece => piece.Feature == "all-covered").Value == 0 ? [Unmentioned] : Array.Empty<Evidence>(),
        ];
        return [.. learned, .. rules, new("news", news, NewsShift.Of(learned.Concat(rules).Sum(piece => piece.Contribution), news))];
    }

    /// <summary>The features that are learned from.</summary>
    public static IEnumerable<(string Name, double Value)> Values(
        AskedQuestion asked, AnswerReading reading, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot)
    {
        var passage = reading.Sentence.Passage;
        var sentence = Stems([reading.Sentence.Sentence]);
        var quoted = Stems(passage.Sentences.Where(part => reading.Quote.Contains(part.Span.Start)));
        var around = Stems(passage.Sentences);
        var all = Math.Max(1e-6, asked.Sought.Sum(term => term.Weight));
        var missing = asked.Sought.Where(term => TermMatch.Best(term, quoted) == 0).ToArray();
        var next = ranked.FirstOrDefault(other => other.Passage.Ordinal != passage.Ordinal);
        var coverage = Coverage.Of(asked, quoted);
        // Among many passages more say the same by chance, the more so the less was asked for.
        var passages = Math.Log(Math.Max(1, snapshot.Passages.Length)) / 4;
        var words = Math.Min(8, asked.Sought.Length) / 8.0;

        yield return ("always", 1);
        yield return ("sentence-coverage", Coverage.Of(asked, sentence));
        yield return ("quote-coverage", coverage);
        yield return ("quote-coverage-squared", coverage * coverage);
        yield return ("same-words-coverage", asked.Sought.Where(term => quoted.Contains(term.Stem)).Sum(term => term.Weight) / all);
        yield return ("paragraph-coverage", Coverage.Of(asked, around));
        yield return ("all-covered", missing.Length == 0 ? 1 : 0);
        yield return ("largest-missing-share", missing.Select(term => term.Weight).DefaultIfEmpty(0).Max() / all);
        yield return ("names-missing", Math.Min(2, missing.Count(term => term.IsName)));
        yield return ("name-missing-around", asked.Sought.Any(term => term.IsName && TermMatch.Best(term, around) == 0) ? 1 : 0);
        yield return ("name-missing-in-sentence", asked.Sought.Any(term => term.IsName && TermMatch.Best(term, sentence) == 0) ? 1 : 0);
        yield return ("number-missing", missing.Any(term => term.IsName && char.IsAsciiDigit(term.Written[0])) ? 1 : 0);
        yield return ("words-missing", Math.Min(4, missing.Length) / 4.0);
        yield return ("unheard-share", asked.Sought.Where(term => IsUnheard(term, snapshot)).Sum(term => term.Weight) / all);
        yield return ("kind-found", reading.IsTyped ? 1 : 0);
        yield return ("kind-sure", reading.IsSurelyTyped ? 1 : 0);
        yield return ("kind-lacking", asked.Type.IsStrict() && !reading.IsTyped ? 1 : 0);
        yield return ("expected-share", reading.ExpectedShare);
        yield return ("sentence-share", reading.SentenceShare);
        yield return ("short-answer-log-odds", reading.LogOdds / 10);
        yield return ("ahead-of-next-passage", next is null ? 1 : Math.Clamp(reading.Sentence.Score - next.Score, -2, 4) / 4);
        yield return ("behind-best-sentence", Math.Min(4, ranked[0].Score - reading.Sentence.Score) / 4);
        yield return ("sought-words", words);
        yield return ("negation-differs", Negates(asked.Text, asked.Words.Select(word => word.Span)) != Negates(passage.Passage.Text, reading.Sentence.Sentence.Terms.Select(term => term.Span)) ? 1 : 0);
        yield return ("asks-yes-no", asked.Type == AnswerType.YesNo ? 1 : 0);
        yield return ("yes-no-uncovered", asked.Type == AnswerType.YesNo ? 1 - coverage : 0);
        yield return ("asks-reason-or-manner", asked.Type is AnswerType.Reason or AnswerType.Manner ? 1 : 0);
        yield return ("asks-thing", asked.Type == AnswerType.Thing ? 1 : 0);
        yield return ("asks-definition", asked.Type == AnswerType.Definition ? 1 : 0);
        yield return ("passages", passages);
        yield return ("passages-uncovered", passages * (1 - coverage));
        yield return ("passages-few-words", passages * (1 - words));
        yield return ("few-words-uncovered", (1 - words) * (1 - coverage));
        yield return ("sentences-of-paragraph", Math.Log(passage.Sentences.Length) / 2);
        foreach (var feature in Likeness(asked, reading, next))
        {
            yield return feature;
        }
    }

    private static IEnumerable<(string Name, double Value)> Likeness(AskedQuestion asked, AnswerReading reading, RankedSentence? next)
    {
        var passage = reading.Sentence.Passage;
        if (asked.Vectors is not { } question || passage.Vectors is not { } vectors)
        {
            yield break;
        }

        var alignment = new Alignment(question, vectors);
        var sentence = passage.Sentences.IndexOf(reading.Sentence.Sentence);
        yield return ("sentence-likeness", alignment.Sentence(sentence));
        yield return ("sentence-mean-likeness", alignment.Mean(sentence));
        yield return ("paragraph-likeness", alignment.Passage);
        yield return ("weakest-likeness", alignment.Weakest());
        yield return ("likeness-ahead-of-next-passage", next?.Passage.Vectors is { } other ? alignment.Passage - new Alignment(question, other).Passage : 0);
    }

    private static bool LacksFigure(AskedQuestion asked, AnswerReading reading) =>
        asked.Type is AnswerType.Number or AnswerType.Percentage or AnswerType.Money or AnswerType.Duration
        && !reading.IsTyped
        && !reading.Sentence.Passage.Sentences.Where(sentence => reading.Quote.Contains(sentence.Span.Start)).Any(sentence => HoldsFigure(reading.Sentence.Passage.Passage.Text, sentence));

    private static bool HoldsFigure(string text, AnalyzedSentence sentence) => sentence.Terms.Any(term =>
        char.IsAsciiDigit(text[term.Span.Start]) || (Lexicon.ClassOf(text.AsSpan(term.Span.Start, term.Span.Length)) & WordClass.NumberWord) != 0);

    private static bool IsUnheard(SoughtTerm term, KnowledgeSnapshot snapshot) =>
        !term.Forms.Concat(term.Synonyms).Append(term.Stem).Any(stem => snapshot.Statistics.PassagesWith(stem) > 0);

    private static bool Negates(string text, IEnumerable<TextSpan> words) => words.Any(word => Negation.Contains(text.AsSpan(word.Start, word.Length)));

    private static HashSet<string> Stems(IEnumerable<AnalyzedSentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Terms).Where(term => !term.IsStopWord).Select(term => term.Stem)];
}
