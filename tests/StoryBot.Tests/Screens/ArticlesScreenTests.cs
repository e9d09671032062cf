using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Screens;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Screens;

public sealed class ArticlesScreenTests
{
    private static readonly string LongName = new string('a', 120) + ".md";

    private static readonly ImmutableArray<Article> Articles =
    [
        MadeArticles.Of("town.md", "Rain fell.", "Snow fell.") with { Title = "Town news of the week" },
        MadeArticles.Of(LongName, "Rain fell.") with { Title = "Harbour" },
    ];

    [Theory]
    [InlineData(100)]
    [InlineData(40)]
    [InlineData(20)]
    public void On_a_narrow_terminal_names_and_titles_are_whole(int width)
    {
        using var output = new StringWriter();

        ArticlesScreen.Write(Screen.Terminal(output, width, colours: false), Articles);

        var printed = string.Concat(output.ToString().Where(letter => !char.IsWhiteSpace(letter)));
        Assert.Equal($"town.md2paragraphsTownnewsoftheweek{LongName}1paragraphHarbour", printed);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= width, line));
    }

    [Fact]
    public void Where_there_is_room_they_stand_in_columns()
    {
        using var output = new StringWriter();

        ArticlesScreen.Write(Screen.Terminal(output, 80, colours: false), [Articles[0], Articles[1] with { Id = "harbour.md" }]);

        Assert.Equal(
            ["town.md     2 paragraphs  Town news of the week", "harbour.md  1 paragraph   Harbour"],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
    }

    [Fact]
    public void Into_a_pipe_each_article_is_one_line_without_blanks_behind_it()
    {
        using var output = new StringWriter();

        ArticlesScreen.Write(Screen.Piped(output), Articles);

        var lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }
}
