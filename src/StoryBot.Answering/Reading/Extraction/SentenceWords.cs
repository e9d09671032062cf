using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The words of a sentence and the paragraph they stand in.</summary>
internal sealed record SentenceWords(string Text, ImmutableArray<Word> Words)
{
    /// <summary>The stems of its columns' names, one set a cell, where it is a row of a table that has such; else empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Columns { get; init; } = [];

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
}
