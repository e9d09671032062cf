using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Answering;

namespace StoryBot.Screens;

/// <summary>The way to an answer, for a person who wants to know why.</summary>
internal static class ExplanationScreen
{
    private const int Shown = 5;

    public static void Write(Screen screen, Explanation explanation) => screen.Write(new Rows(Lines(explanation)));

    private static IEnumerable<IRenderable> Lines(Explanation explanation)
    {
        yield return Text.Empty;
        yield return new Text("How this came about", Styles.Answer);
        yield return Line("understood", explanation.Understood);
        yield return Line("asks for", explanation.Asks);
        yield return Line("looked for", string.Join(", ", explanation.Terms));
        yield return Line("decided", explanation.Decision);
        foreach (var (place, considered) in explanation.Considered.Take(Shown).Index())
        {
            var passage = considered.Citation.Passage;
            yield return Text.Empty;
            yield return new Text($"{place + 1}. {Number(considered.Score)}  {SafeText.Of(passage.Article.Title)}, paragraph {passage.Paragraph.Number}", Styles.Source);
            yield return new Padder(new LongText(considered.Citation.Quote, Styles.Quote), new Padding(3, 0, 0, 0));
            yield return new Padder(new Text(SafeText.Of(Evidence(considered)), Styles.Quiet), new Padding(3, 0, 0, 0));
        }
    }

    private static string Evidence(ConsideredPassage considered) => string.Join(
        "  ",
        considered.Evidence.Select(piece => $"{piece.Feature} {Number(piece.Value)} ({piece.Contribution.ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture)})"));

    private static Text Line(string label, string text) => new($"  {label,-11} {SafeText.Of(text)}");

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
