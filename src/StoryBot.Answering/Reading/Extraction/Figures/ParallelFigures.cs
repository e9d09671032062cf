using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>
/// Chooses, of times in a row or of an answer that holds several figures, those in whose part of the sentence the question is said: of "11.00 a day or
/// 35.00 a week" the second is what a week costs. For single figures <see cref="AskedClause"/> does.
/// </summary>
internal sealed class ParallelFigures(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // How much more of the question one part has to say than any other.
    private const double Margin = 2;

    private const Dimension Numbers = Dimension.Bare | Dimension.Counted;

    public static ParallelFigures? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences)
    {
        var asksForFigure = asked.Type == AnswerType.Definition || HowOften.IsAskedFor(asked) || SoughtMeasure.IsOfAnyFigure(asked);
        return asksForFigure && !asked.Has(word => word == "or") ? new ParallelFigures(asked, sentences) : null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        var whole = sentence.CellAround(chosen.First);
        Figure[] all = [.. FiguresIn(sentence).Where(figure => figure.First >= whole.First && figure.Last <= whole.Last)];
        Figure[] said = [.. all.Where(chosen.Touches)];
        if (said.Length == 0 || (said.Length == 1 && IsLeftToClauses(sentence, all)))
        {
            return null;
        }

        var kind = said.Select(figure => Kind(figure.Dimension)).Aggregate((one, other) => one & other);
        var parts = FigureParts.Of(sentence, whole, Array.FindAll(all, figure => (figure.Dimension & kind) != 0), all);
        return Asked(sentence, parts, all) is { } part && !Array.TrueForAll(said, part.Holds) && part.IsOne && !CountsAnother(sentence, said, part)
            ? span => span.Sentence == chosen.Sentence && span.First >= part.First && span.Last <= part.Last && part.Figures.Any(span.Holds)
            : null;
    }

    private bool IsLeftToClauses(SentenceWords sentence, Figure[] all) =>
        !HowOften.IsAskedFor(asked) && !sentence.IsRow && !Array.Exists(all, figure => Weekdays.IsEvery(sentence.Text, sentence.Words[figure.First]));

    private IEnumerable<Figure> FiguresIn(SentenceWords sentence) => HowOften.IsAskedFor(asked)
        ? FrequencyFinder.Find(sentence.Text, sentence.Words)
        : sentence.Figures.Concat(EveryWeek(sentence)).OrderBy(figure => figure.First);

    private static IEnumerable<Figure> EveryWeek(SentenceWords sentence) => Enumerable.Range(0, sentence.Words.Length)
        .Where(at => Weekdays.IsEvery(sentence.Text, sentence.Words[at]))
        .Select(at => new Figure(at, at, at, Dimension.Date));

    private static Dimension Kind(Dimension dimension) => (dimension & Numbers) != 0 ? Numbers : dimension;

    // The part that says clearly more of the question than the others, of what they don't all say.
    private FigurePart? Asked(SentenceWords sentence, ImmutableArray<FigurePart> parts, Figure[] all)
    {
        if (parts.Length < 2)
        {
            return null;
        }

        SoughtTerm[][] said = [.. parts.Select(part => Said(sentence, part.First, part.Last, part.Figures))];
        SoughtTerm[][] own = [.. said.Select((terms, at) => terms.Where(term => said.Index().All(other => other.Index == at || !other.Item.Contains(term))).ToArray())];
        double[] weights = [.. own.Select(terms => terms.Sum(term => term.Weight))];
        var best = Array.IndexOf(weights, weights.Max());
        var isClear = weights[best] > 0 && weights.Index().All(other => other.Index == best || other.Item * Margin < weights[best]);
        return isClear && (best > 0 || IsItsOwn(sentence, parts, own[0], all)) ? parts[best] : null;
    }

    // What stands ahead of the first figure can be said of all of them, unless each of the others has words of its own ahead.
    private bool IsItsOwn(SentenceWords sentence, ImmutableArray<FigurePart> parts, SoughtTerm[] own, Figure[] all) =>
        Array.Exists(Said(sentence, parts[0].Figures[^1].Last + 1, parts[0].Last, []), term => own.Contains(term))
        || parts.Skip(1).All(part => FigureParts.SaysAnything(sentence, part.First, part.Figures[0].First - 1, all));

    // "How many tokens …?": a figure that counts something else is none of them; one without a noun is.
    private bool CountsAnother(SentenceWords sentence, Figure[] said, FigurePart part) =>
        Array.Exists(said, figure => IsOfFocus(sentence, figure)) && !part.Figures.Any(figure => IsOfFocus(sentence, figure) || (figure.Dimension & Dimension.Bare) != 0);

    private bool IsOfFocus(SentenceWords sentence, Figure figure) =>
        asked.Focus is not null && sentence.Words[figure.First..Math.Min(sentence.Words.Length, figure.Last + 2)].Any(word => word.Stem == asked.Focus);

    // The question's words, but the noun that is asked for, among the words from one to another, figures not counted.
    private SoughtTerm[] Said(SentenceWords sentence, int first, int last, ImmutableArray<Figure> figures)
    {
        Word[] words =
        [
            .. Enumerable.Range(first, last - first + 1)
                .Where(at => !sentence.Words[at].IsStopWord && !figures.Any(figure => figure.First <= at && figure.Last >= at))
                .Select(at => sentence.Words[at]),
        ];
        return [.. asked.Sought.Where(term => term.Stem != asked.Focus && Array.Exists(words, word => TermMatch.Of(term, word.Stem) >= TermMatch.Synonym))];
    }
}
