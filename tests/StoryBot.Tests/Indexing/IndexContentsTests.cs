using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

public sealed class IndexContentsTests
{
    private static readonly Article Harbour = MadeArticles.Of("a.md", "Rain. Snow.", "Ice.");

    [Fact]
    public void The_same_article_is_unchanged()
    {
        var changes = Changes(Under("Weather"), Under("Weather"));

        Assert.True(changes.None);
        Assert.Equal(1, changes.Unchanged);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Weather of the harbour")]
    public void The_same_bytes_read_under_another_heading_are_changed(string? heading) =>
        Assert.Equal(["a.md"], Changes(Under("Weather"), Under(heading)).Changed);

    [Fact]
    public void The_same_bytes_read_in_other_sentences_are_changed()
    {
        var paragraph = Harbour.Paragraphs[0] with { Sentences = [new TextSpan(0, Harbour.Paragraphs[0].Text.Length)] };

        Assert.Equal(["a.md"], Changes(Harbour, Harbour with { Paragraphs = Harbour.Paragraphs.SetItem(0, paragraph) }).Changed);
    }

    private static IndexChanges Changes(Article before, Article after) => IndexContents.Of([after], null).Since(IndexContents.Of([before], null));

    private static Article Under(string? heading) => Harbour.Under(_ => heading);
}
