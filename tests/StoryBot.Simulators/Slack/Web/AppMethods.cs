using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.SocketMode;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>apps.connections.open and auth.test.</summary>
internal sealed class AppMethods(SlackWorkspace world, SocketHub sockets, Func<Uri> socketAddress)
{
    public IEnumerable<WebMethod> All =>
    [
        new("apps.connections.open", RateTier.One, null, _ => Open()) { NeedsAppToken = true, ReadsJson = true },
        new("auth.test", RateTier.Special, null, _ => Test()) { ReadsJson = true },
    ];

    private WebReply Open() => world.App.HasSocketMode
        ? WebReply.Ok(new JsonObject { ["url"] = $"{socketAddress()}?ticket={sockets.Tickets.Issue()}&app_id={world.App.Id}" })
        : WebReply.Error("socket_mode_not_enabled");

    private WebReply Test() => WebReply.Ok(new JsonObject
    {
        ["url"] = $"https://{world.Domain}.slack.com/",
        ["team"] = world.TeamName,
        ["user"] = world.App.Bot.Name,
        ["team_id"] = world.TeamId,
        ["user_id"] = world.App.UserId,
        ["bot_id"] = world.App.BotId,
        ["is_enterprise_install"] = false,
    });
}
