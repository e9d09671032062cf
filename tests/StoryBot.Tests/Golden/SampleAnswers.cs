using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Tests.Golden;

/// <summary>Answers made by hand, so that a golden file shows the printing and nothing else.</summary>
internal static class SampleAnswers
{
    private static readonly Article Town = ArticleOf(
        new Uri("https://example.org/town"),
        "Rain fell on the old town. The mayor, Ada Stone, opened the new [bridge] on 3 May.",
        "Nobody came to the \u001b[31mopening\u001b[0m but the bakers.");

    public static Answer Found { get; } = new Answer.Found("Ada Stone", new TextSpan(38, 9), Cite(0, 27, 55), 0.931, [Cite(1, 0, Town.Paragraphs[1].Text.Length)])
    {
        Explanation = Explained("The best sentence names a person."),
    };

    public static Answer Abstained { get; } = new Answer.Abstained(new AbstentionReason.FactMissing("the bridge", null, "a number"), Cite(0, 27, 55), 0.21)
    {
        Explanation = Explained("No sentence about the bridge holds a number."),
    };

    private static Explanation Explained(string decision) => new(
        "who opened the bridge",
        "a person",
        ["open", "bridg"],
        [new ConsideredPassage(Cite(0, 27, 55), 3.25, [new Evidence("coverage", 1, 2.5), new Evidence("length", 11, -0.25)])],
        decision);

    private static Citation Cite(int paragraph, int start, int length) => new(new Passage(Town, Town.Paragraphs[paragraph]), new TextSpan(start, length));

    private static Article ArticleOf(Uri url, params ImmutableArray<string> paragraphs) =>
        new("town.md", "Town news", "0f", [.. paragraphs.Select((text, index) => new Paragraph(index + 1, text, new TextSpan(index * 100, text.Length), [new TextSpan(0, text.Length)]))]) { Url = url };
}
