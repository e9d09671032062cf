using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>One file of the knowledge folder, read and taken apart; immutable.</summary>
/// <param name="Id">The file's path below the knowledge folder with '/' between folders: what a citation names.</param>
/// <param name="Title">What the front matter, the page or its first heading calls it; the file's name where none does.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Paragraphs">The body's paragraphs in reading order; headings and page chrome are none.</param>
public sealed record Article(string Id, string Title, string ContentHash, ImmutableArray<Paragraph> Paragraphs)
{
    /// <summary>Where the article is published, if it says so; always http or https.</summary>
    public Uri? Url { get; init; }

    public string? Author { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>The paragraphs as passages: what the index holds and a citation points to.</summary>
    public IEnumerable<Passage> Passages => Paragraphs.Select(paragraph => new Passage(this, paragraph));
}
