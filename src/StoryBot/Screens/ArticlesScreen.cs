using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using StoryBot.Answering;

namespace StoryBot.Screens;

/// <summary>The articles, one a line.</summary>
internal static class ArticlesScreen
{
    public static void Write(Screen screen, ImmutableArray<Article> articles)
    {
        if (articles.IsEmpty)
        {
            screen.WriteLine("There are no articles yet. Put .md, .html or .txt files into the knowledge folder, or run storybot add FILE.");
            return;
        }

        var grid = new Grid().AddColumns(new GridColumn().NoWrap(), new GridColumn().NoWrap(), new GridColumn().PadRight(0));
        foreach (var article in articles)
        {
            var count = article.Paragraphs.Length;
            grid.AddRow(
                new Text(SafeText.Of(article.Id), Styles.Source),
                new Text($"{count.ToString(CultureInfo.InvariantCulture)} paragraph{(count == 1 ? "" : "s")}", Styles.Quiet),
                new Text(SafeText.Of(article.Title)));
        }

        screen.Write(grid);
    }
}
