using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The words of a sentence and the paragraph they stand in.</summary>
internal sealed record SentenceWords(string Text, ImmutableArray<Word> Words)
{
    private ImmutableArray<Figure> figures;

    /// <summary>The stems of its columns' names, one set a cell, where it is a row of a table that has such; else empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Columns { get; init; } = [];

    /// <summary>Its figures in order, dates among them; found when first asked for.</summary>
    public ImmutableArray<Figure> Figures
    {
        get
        {
            if (figures.IsDefault)
            {
                figures = FigureFinder.Find(Text, Words);
            }

            return figures;
        }
    }

    /// <summary>Whether it is a row of cells.</summary>
    public bool IsRow => Words.Any(word => word.BeginsCell);

    /// <summary>As it stands in its passage.</summary>
    public static SentenceWords Of(AnalyzedPassage passage, ImmutableArray<Word> words)
    {
        var cells = words.Count(word => word.BeginsCell) + 1;
        var columns = cells == 1 ? [] : TableHeading.Columns(PassageHeading.Of(passage.Passage.Paragraph), cells);
        return new SentenceWords(passage.Passage.Text, words)
        {
            Columns = [.. columns.Select(column => passage.Heading.Where(term => column.Contains(term.Span.Start)).Select(term => term.Stem).ToImmutableArray())],
        };
    }

    /// <summary>A word in small letters; empty before the first and behind the last.</summary>
    public string Lower(int at) => at < 0 || at >= Words.Length ? "" : Words[at].Lower(Text);

    /// <summary>Whether a word is there with nothing between it and the one before.</summary>
    public bool Follows(int at) => at < Words.Length && Words[at].Break == WordBreak.None;

    /// <summary>Which cell a word stands in, from 0.</summary>
    public int CellOf(int at) => Words[..(at + 1)].Count(word => word.BeginsCell);

    /// <summary>The first and the last word of the cell that a word stands in; the sentence's where it is no row.</summary>
    public (int First, int Last) CellAround(int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && !Words[first].BeginsCell)
        {
            first--;
        }

        while (last + 1 < Words.Length && !Words[last + 1].BeginsCell)
        {
            last++;
        }

        return (first, last);
    }
}
