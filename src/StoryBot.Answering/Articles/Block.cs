using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>A paragraph before it has a number: its words, its place in the source, the heading above it.</summary>
internal readonly record struct Block(string Text, TextSpan Source, string? Heading = null)
{
    /// <summary>The blocks that hold words, numbered in order and split into sentences.</summary>
    public static ImmutableArray<Paragraph> Number(IEnumerable<Block> blocks) =>
    [
        .. blocks
            .Where(block => block.Text.Any(char.IsLetterOrDigit))
            .Select((block, index) => new Paragraph(
                index + 1,
                block.Text,
                block.Source,
                SentenceSplitter.Split(block.Text)) { Heading = block.Heading }),
    ];
}
