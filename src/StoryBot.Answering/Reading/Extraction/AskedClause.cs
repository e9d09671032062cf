using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction.Figures;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>
/// Chooses between figures of one kind by what stands beside each: of "£25 for a card puzzle and £60 for a wooden one" the second is what a wooden one
/// costs. Only where the chosen one's clause says nothing of the question that another one's does not, and that one says more.
/// </summary>
internal sealed class AskedClause(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private const Dimension Numbers = Dimension.Bare | Dimension.Counted;

    /// <summary>Where a figure is asked for: in an answer to why or how it is but a part.</summary>
    public static AskedClause? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        SoughtMeasure.IsOfAnyFigure(asked) ? new AskedClause(asked, sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        if (sentence.IsRow || sentence.Figures.Where(chosen.Touches).ToArray() is not [var mine])
        {
            return null;
        }

        var alike = sentence.Figures.Where(other => other == mine || AreAlike(other, mine)).ToArray();
        var clauses = Clauses(sentence, alike);
        if (clauses.Length < 2)
        {
            return null;
        }

        var own = Array.IndexOf(alike, mine);
        var said = clauses.Select((clause, at) => Said(sentence.Words, clause, alike[at])).ToArray();
        var more = Enumerable.Range(0, clauses.Length).MaxBy(at => said[at].Except(said[own]).Count());
        var (gained, lost) = (said[more].Except(said[own]).Count(), said[own].Except(said[more]).Count());

        // What the first clause says may go without saying in the others: "£60 for a wooden one".
        return gained > 0 && (lost == 0 || (own == 0 && gained >= lost))
            ? span => span.Sentence == chosen.Sentence && span.First >= clauses[more].First && span.Last <= clauses[more].Last && span.First <= alike[more].First && span.Last >= alike[more].Number
            : null;
    }

    // "One approval; changes in the core need two."
    private static bool AreAlike(Figure one, Figure other) =>
        (one.Dimension & other.Dimension) != 0 || ((one.Dimension & Numbers) != 0 && (other.Dimension & Numbers) != 0);

    // The words that belong to each figure; none where two of them stand in one clause. What leads up to the first belongs to none where the others begin their clauses.
    private static (int First, int Last)[] Clauses(SentenceWords sentence, Figure[] figures)
    {
        var borders = new int[figures.Length + 1];
        var leadUp = true;
        for (var at = 1; at < figures.Length; at++)
        {
            borders[at] = Border(sentence, figures[at - 1].Last + 1, figures[at].First);
            leadUp &= borders[at] > 0 && figures[at].First - borders[at] <= 1;
        }

        borders[0] = leadUp ? figures[0].First : 0;
        borders[^1] = sentence.Words.Length;
        return Array.TrueForAll(borders[1..], border => border > 0) ? [.. figures.Select((_, at) => (borders[at], borders[at + 1] - 1))] : [];
    }

    // Between two figures, where the second one's clause begins; 0 where nothing parts them.
    private static int Border(SentenceWords sentence, int from, int to)
    {
        for (var at = to; at >= from; at--)
        {
            if (sentence.Words[at].Break is WordBreak.Comma or WordBreak.Strong)
            {
                return at;
            }
        }

        for (var at = to - 1; at >= from; at--)
        {
            if (sentence.Lower(at) is "and" or "or" or "but" or "while")
            {
                return at;
            }
        }

        return 0;
    }

    // The question's words that a clause says beside its figure and the figure's unit; the noun that is counted goes without saying.
    private HashSet<SoughtTerm> Said(ImmutableArray<Word> words, (int First, int Last) clause, Figure figure)
    {
        var stems = Enumerable.Range(clause.First, clause.Last - clause.First + 1)
            .Where(at => at < figure.First || at > figure.Last)
            .Select(at => words[at].Stem)
            .ToArray();
        return [.. asked.Sought.Where(term => term.Stem != asked.Focus && TermMatch.Best(term, stems) >= TermMatch.Form)];
    }
}
