using System.Diagnostics;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class HostileMarkupTests
{
    [Theory]
    [InlineData(".html", "<div>")]
    [InlineData(".html", "<b>")]
    [InlineData(".html", "<svg><style><div>")]
    [InlineData(".html", "<svg><foreignObject><div/>")]
    [InlineData(".html", "<textarea><svg><textarea></textarea><g/>")]
    [InlineData(".md", ">")]
    [InlineData(".md", "[")]
    [InlineData(".md", "[a](")]
    [InlineData(".md", "[a]: b\n")]
    [InlineData(".md", "*a **b ")]
    [InlineData(".md", "1. ")]
    [InlineData(".md", "a <?")]
    [InlineData(".md", "a <!A ")]
    public void A_markup_bomb_is_refused_with_a_reason(string extension, string unit)
    {
        var broken = Assert.IsType<Parsed.Broken>(ParseInTime(extension, string.Concat(Enumerable.Repeat(unit, 100_000))));

        Assert.Contains(":", broken.Reason);
    }

    [Fact]
    public void Formatting_that_multiplies_is_refused()
    {
        var fonts = "<p>" + string.Concat(Enumerable.Range(0, 400).Select(number => $"<font a{number}=1>"));

        Assert.IsType<Parsed.Broken>(ParseInTime(".html", fonts + string.Concat(Enumerable.Repeat("<p>x.", 20_000))));
    }

    [Theory]
    [InlineData(".html", "<p>x. ")]
    [InlineData(".html", "<i>x</i>")]
    [InlineData(".html", "<p>x.<br><br>")]
    [InlineData(".html", "<!--")]
    [InlineData(".html", "<")]
    [InlineData(".html", "&amp")]
    [InlineData(".html", "<article><p>x.</p></article>")]
    [InlineData(".html", "<h1>a</h1>")]
    [InlineData(".html", "<tr><td>x")]
    [InlineData(".html", "</div></p>")]
    [InlineData(".html", "<sup><a href='#a'>")]
    [InlineData(".html", "<svg><g a=/></svg>")]
    [InlineData(".html", "<script></scrip>")]
    [InlineData(".md", "[a]: b\n\n")]
    [InlineData(".md", "text\n\n")]
    [InlineData(".md", "<div>\n\n")]
    [InlineData(".md", "<s>x")]
    [InlineData(".md", "`")]
    [InlineData(".md", "---\na: ")]
    [InlineData(".txt", "a\n")]
    [InlineData(".txt", "- a\n\n")]
    [InlineData(".txt", "- a\n")]
    [InlineData(".txt", "A\n")]
    [InlineData(".txt", "a-\n")]
    [InlineData(".txt", "a: b\n c\n")]
    [InlineData(".txt", ".\n1. a\nb\n")]
    [InlineData(".txt", "A: b\n")]
    [InlineData(".txt", "[1] a\n")]
    [InlineData(".txt", "1. a\n\nb c.\n\n")]
    [InlineData(".html", "<article class=a><p>x.</p></article>")]
    [InlineData(".html", "<aside>x. <a href=b>y</a></aside>")]
    [InlineData(".html", "<footer><p>x. <a href=b>")]
    [InlineData(".html", "<dl class=infobox><dt>a<dd>b</dl>")]
    [InlineData(".html", "<dt>a<dd>b")]
    [InlineData(".html", "<table class=infobox><tr><th>a<td>b</table>")]
    [InlineData(".md", "+++\na = b\n")]
    [InlineData(".txt", "\n\r")]
    public void Plenty_of_anything_takes_little_time(string extension, string unit)
    {
        ParseInTime(extension, string.Concat(Enumerable.Repeat(unit, 20_000)));
    }

    [Fact]
    public void Nested_yaml_is_refused()
    {
        Assert.IsType<Parsed.Broken>(ParseInTime(".md", "---\ntitle: a\nx: " + new string('[', 100_000) + "\n---\nText."));
        Assert.IsType<Parsed.Broken>(ParseInTime(".md", "---\ntitle: a\nx: " + new string('[', 10_000) + "\n---\nText."));
    }

    private static Parsed ParseInTime(string extension, string text)
    {
        var watch = Stopwatch.StartNew();
        var parsed = ArticleParser.Parse(extension, text);
        // No measurement: quadratic time would be minutes, and a busy machine is given far more than it needs.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
        return parsed;
    }
}
