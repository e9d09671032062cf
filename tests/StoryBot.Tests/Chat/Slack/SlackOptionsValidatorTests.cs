using StoryBot.Chat.Slack;

namespace StoryBot.Tests.Chat.Slack;

public sealed class SlackOptionsValidatorTests
{
    private static SlackOptions Sound() => new() { BotToken = "xoxb-1", AppToken = "xapp-1", SigningSecret = "0123456789abcdef" };

    public static TheoryData<string, Action<SlackOptions>> Faults => new()
    {
        { "Slack:BotToken", options => options.BotToken = "xapp-1" },
        { "Slack:BotToken", options => options.BotToken = "xoxb-a b" },
        { "Slack:AppToken", options => options.AppToken = null },
        { "Slack:SigningSecret", options => (options.Mode, options.SigningSecret) = (SlackMode.Http, "short") },
        { "Slack:Mode", options => options.Mode = (SlackMode)7 },
        { "Slack:ApiBaseAddress", options => options.ApiBaseAddress = "http://slack.com/api/" },
        { "Slack:ListenAddress", options => (options.Mode, options.ListenAddress) = (SlackMode.Http, "https://x.test/") },
        { "Slack:Sockets", options => options.Sockets = 11 },
        { "Slack:ModeratorUserGroup", options => options.ModeratorUserGroup = "@mods" },
        { "Slack:ModeratorChannel", options => options.ModeratorChannel = "#mods" },
        { "Slack:Parallelism", options => options.Parallelism = 0 },
    };

    [Fact]
    public void Sound_settings_pass_in_both_modes()
    {
        var http = Sound();
        (http.Mode, http.AppToken) = (SlackMode.Http, null);

        Assert.True(new SlackOptionsValidator().Validate(null, Sound()).Succeeded);
        Assert.True(new SlackOptionsValidator().Validate(null, http).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_wrong_setting_is_named(string setting, Action<SlackOptions> spoil)
    {
        var options = Sound();
        spoil(options);

        var failures = new SlackOptionsValidator().Validate(null, options).Failures;

        Assert.StartsWith(setting, Assert.Single(failures!));
    }
}
