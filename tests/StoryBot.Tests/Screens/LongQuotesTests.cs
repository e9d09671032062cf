using StoryBot.Answering;
using StoryBot.Screens;
using StoryBot.Tests.Fakes;
using StoryBot.Tests.Golden;

namespace StoryBot.Tests.Screens;

/// <summary>Were the time still to grow with the square of a quote, these would not end.</summary>
public sealed class LongQuotesTests
{
    private static readonly string Quote = string.Concat(Enumerable.Repeat("and the band played ", 50_000)) + "on.";

    [Fact]
    public void A_considered_quote_is_whole_and_one_line_in_a_pipe() =>
        Assert.Contains($"\n   {Quote}\n", Explained(Screen.Piped), StringComparison.Ordinal);

    [Fact]
    public void Of_a_considered_quote_a_terminal_shows_as_much_as_somebody_reads() =>
        Assert.InRange(Explained(writer => Screen.Terminal(writer, 80, colours: false)).Count(letter => letter == 'b'), 80, 200);

    [Theory]
    [InlineData("x")]
    [InlineData("橋")]
    [InlineData("e\u0301")]
    [InlineData("\U0001F469\u200D\U0001F469\u200D\U0001F467")]
    public void Of_a_further_passage_without_spaces_the_beginning_is_shown(string character)
    {
        using var writer = new StringWriter();
        var found = (Answer.Found)SampleAnswers.Found;

        AnswerScreen.Write(Screen.Piped(writer), found with { NextBest = [Cite(string.Concat(Enumerable.Repeat(character, 5_000)))] });

        var printed = writer.ToString().TrimEnd();
        var shown = printed[(printed.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        Assert.InRange(shown.Length, 90, 101);
        Assert.Equal("…", shown.Replace(character, "", StringComparison.Ordinal));
    }

    private static string Explained(Func<TextWriter, Screen> over)
    {
        using var writer = new StringWriter();
        ExplanationScreen.Write(over(writer), SampleAnswers.Found.Explanation with { Considered = [new ConsideredPassage(Cite(Quote), 1, [])] });
        return writer.ToString();
    }

    private static Citation Cite(string quote) => new(MadeArticles.Of("a.md", quote).Passages.Single(), new TextSpan(0, quote.Length));
}
