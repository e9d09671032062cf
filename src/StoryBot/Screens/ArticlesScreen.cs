using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using StoryBot.Answering;

namespace StoryBot.Screens;

/// <summary>The articles, one a line, in columns where they fit; whole in any case.</summary>
internal static class ArticlesScreen
{
    private const string Gap = "  ";

    // Cells: in a narrower column a title is hard to read.
    private const int NarrowestTitle = 20;

    public static void Write(Screen screen, ImmutableArray<Article> articles)
    {
        if (articles.IsEmpty)
        {
            screen.WriteLine("There are no articles yet. Put .md, .html or .txt files into the knowledge folder, or run storybot add FILE.");
            return;
        }

        var (name, count) = (articles.Max(article => Name(article).GetCellWidth()), articles.Max(article => Count(article).Length));
        var inColumns = name + count + (2 * Gap.Length) + NarrowestTitle <= screen.Width;
        screen.Write(new Rows(articles.Select(article => Line(article, inColumns ? name : 0, inColumns ? count : 0))));
    }

    private static Spectre.Console.Paragraph Line(Article article, int nameWidth, int countWidth) => new Spectre.Console.Paragraph()
        .Append(Name(article), Styles.Source)
        .Append(Blanks(Name(article), nameWidth))
        .Append(Count(article), Styles.Quiet)
        .Append(Blanks(Count(article), countWidth))
        .Append(SafeText.Of(article.Title));

    private static string Name(Article article) => SafeText.Of(article.Id);

    private static string Count(Article article) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Paragraphs.Length} paragraph{(article.Paragraphs.Length == 1 ? "" : "s")}");

    private static string Blanks(string text, int width) => new string(' ', Math.Max(0, width - text.GetCellWidth())) + Gap;
}
