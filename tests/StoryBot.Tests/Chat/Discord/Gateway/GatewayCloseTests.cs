using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewayCloseTests
{
    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public void What_can_be_mended_elsewhere_is_waited_out_and_says_what_to_change(int code)
    {
        var refused = Assert.IsType<GatewayExit.Refused>(GatewayClose.Sort(code, "x"));

        Assert.Contains($"{code}", refused.Cause);
        Assert.NotEmpty(refused.Mend);
    }

    [Theory]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    public void A_refusal_of_what_this_process_is_is_final_and_says_what_to_change(int code)
    {
        var fatal = Assert.IsType<GatewayExit.Fatal>(GatewayClose.Sort(code, "x"));

        Assert.Contains($"{code}", fatal.Cause);
        Assert.NotEmpty(fatal.Mend);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_lost_session_begins_anew(int code) =>
        Assert.IsType<GatewayExit.Reidentify>(GatewayClose.Sort(code, "x"));

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Everything_else_is_resumed(int? code) =>
        Assert.IsType<GatewayExit.Resume>(GatewayClose.Sort(code, "x"));
}
