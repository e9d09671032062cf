using StoryBot.Screens;

namespace StoryBot.Tests.Screens;

public sealed class OutputExceptionTests
{
    [Fact]
    public void A_closed_stream_is_called_closed() =>
        Assert.Equal("The output can't be written: standard output is closed.", Refusal(new UnauthorizedAccessException("Access to the path is denied.")));

    [Fact]
    public void What_else_is_wrong_is_said_as_the_system_says_it() =>
        Assert.Equal("The output can't be written: No space left on device.", Refusal(new IOException("No space left on device.")));

    private static string Refusal(Exception cause) => new OutputException(cause).Message;
}
