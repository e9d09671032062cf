using StoryBot.Chat.Slack.SocketMode;

namespace StoryBot.Tests.Chat.Slack.SocketMode;

public sealed class SocketModeExitTests
{
    [Theory]
    [InlineData("refresh_requested", typeof(SocketModeExit.Refresh))]
    [InlineData("warning", typeof(SocketModeExit.Refresh))]
    [InlineData("too_many_websockets", typeof(SocketModeExit.Crowded))]
    [InlineData("link_disabled", typeof(SocketModeExit.Refused))]
    [InlineData("socket_mode_disabled", typeof(SocketModeExit.Refused))]
    [InlineData("something new", typeof(SocketModeExit.Retry))]
    [InlineData(null, typeof(SocketModeExit.Retry))]
    public void Every_farewell_is_sorted(string? reason, Type exit) => Assert.IsType(exit, SocketModeExit.Of(reason));
}
