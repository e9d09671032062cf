using StoryBot.Answering;
using StoryBot.Commands.Json;
using StoryBot.Screens;

namespace StoryBot.Tests.Golden;

public sealed class PrintedAnswerTests
{
    [Fact]
    public void A_found_answer_in_a_pipe() => GoldenFile.Check("found-piped", Piped(SampleAnswers.Found));

    [Fact]
    public void A_found_answer_on_a_narrow_terminal() => GoldenFile.Check("found-narrow", OnTerminal(SampleAnswers.Found, 40, colours: false));

    [Fact]
    public void A_found_answer_in_colour() => GoldenFile.Check("found-colour", OnTerminal(SampleAnswers.Found, 80, colours: true));

    [Fact]
    public void An_abstention_in_a_pipe() => GoldenFile.Check("abstained-piped", Piped(SampleAnswers.Abstained));

    [Fact]
    public void An_explanation_in_a_pipe()
    {
        using var writer = new StringWriter();
        ExplanationScreen.Write(Screen.Piped(writer), SampleAnswers.Found.Explanation);
        GoldenFile.Check("explanation-piped", writer.ToString());
    }

    [Fact]
    public void A_found_answer_as_json() => GoldenFile.Check("found-json", DocumentJson.Write(AnswerDocument.Of("who opened it?", SampleAnswers.Found, explain: true)));

    [Fact]
    public void An_abstention_as_json() => GoldenFile.Check("abstained-json", DocumentJson.Write(AnswerDocument.Of("how long is it?", SampleAnswers.Abstained, explain: false)));

    [Fact]
    public void No_escape_of_an_article_reaches_a_pipe_or_a_terminal_without_colours()
    {
        Assert.DoesNotContain('\u001b', Piped(SampleAnswers.Found));
        Assert.DoesNotContain('\u001b', OnTerminal(SampleAnswers.Found, 80, colours: false));
        Assert.DoesNotContain("\u001b[31m", OnTerminal(SampleAnswers.Found, 80, colours: true), StringComparison.Ordinal);
    }

    private static string Piped(Answer answer)
    {
        using var writer = new StringWriter();
        AnswerScreen.Write(Screen.Piped(writer), answer);
        return writer.ToString();
    }

    private static string OnTerminal(Answer answer, int width, bool colours)
    {
        using var writer = new StringWriter();
        AnswerScreen.Write(Screen.Terminal(writer, width, colours), answer);
        return writer.ToString();
    }
}
