using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>What a parser made of a file's text: a page, or the reason why not.</summary>
internal abstract record Parsed
{
    private Parsed()
    {
    }

    /// <summary>The text is an article's; without a title where it names none.</summary>
    internal sealed record Page(string? Title, ImmutableArray<Block> Blocks) : Parsed
    {
        public Uri? Url { get; init; }

        public string? Author { get; init; }

        public DateOnly? Published { get; init; }
    }

    /// <summary>The text can't be taken apart.</summary>
    /// <param name="Reason">What is wrong, where, and what to do; it follows the file's name.</param>
    internal sealed record Broken(string Reason) : Parsed;
}
