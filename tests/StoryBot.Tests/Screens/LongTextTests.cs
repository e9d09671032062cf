using StoryBot.Chat;
using StoryBot.Screens;

namespace StoryBot.Tests.Screens;

/// <summary>Were the time still to grow with the square of a quote, these would not end.</summary>
public sealed class LongTextTests
{
    private static readonly string Quote = string.Concat(Enumerable.Repeat("Ana Ruiz opened the bridge and ", 3_000)) + "Bela Nagy closed it, " + string.Concat(Enumerable.Repeat("and the band played ", 5_000)) + "on.";

    [Fact]
    public void A_long_quote_in_a_pipe_is_whole_and_one_line() =>
        Assert.Contains($"\n  “{Quote}”\n", Printed(Screen.Piped, Quote, "Bela Nagy"), StringComparison.Ordinal);

    [Fact]
    public void On_a_terminal_the_words_that_answer_are_shown_with_some_around_them()
    {
        var shown = OnTerminal(Quote, "Bela Nagy");

        Assert.InRange(shown.Length, ReadablePart.Longest - 100, ReadablePart.Longest + 200);
        Assert.Contains("“… ", shown, StringComparison.Ordinal);
        Assert.Contains("and Bela Nagy closed it, and the band", shown, StringComparison.Ordinal);
        Assert.Equal(2, shown.Count(letter => letter == '…'));
    }

    [Fact]
    public void A_long_answer_is_shown_from_its_beginning()
    {
        var shown = OnTerminal(Quote, Quote[..^4]);

        Assert.InRange(shown.Length, ReadablePart.Longest, (2 * ReadablePart.Longest) + 200);
        Assert.StartsWith("Ana Ruiz opened", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("e\u0301")]
    [InlineData("😀")]
    [InlineData("\U0001F469\u200D\U0001F469\u200D\U0001F467")]
    public void No_character_is_cut_through(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 5_000));
        var (before, words, after) = ReadablePart.Of(text, (2_500 * character.Length)..(2_501 * character.Length));

        Assert.Equal(character, words);
        Assert.Equal("", before.Replace(character, "", StringComparison.Ordinal).TrimStart('…'));
        Assert.Equal("", after.Replace(character, "", StringComparison.Ordinal).TrimEnd('…'));
        Assert.InRange(before.Length + words.Length + after.Length, ReadablePart.Longest - (2 * character.Length), ReadablePart.Longest + 2);
    }

    [Fact]
    public void What_is_short_stays_whole() => Assert.Equal(("Hardly ", "anybody", " came."), ReadablePart.Of("Hardly anybody came.", 7..14));

    // As one line, wherever the lines end.
    private static string OnTerminal(string quote, string answer) =>
        string.Join(' ', Printed(writer => Screen.Terminal(writer, 80, colours: false), quote, answer).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Printed(Func<TextWriter, Screen> over, string quote, string answer)
    {
        var start = quote.IndexOf(answer, StringComparison.Ordinal);
        using var writer = new StringWriter();
        new ConversationView(over(writer), prompts: false).Show(new ChatReply.Cited(answer, new Excerpt(quote, start..(start + answer.Length), "Town news", 1, null), "likely", "K7F-2", true));
        return writer.ToString();
    }
}
