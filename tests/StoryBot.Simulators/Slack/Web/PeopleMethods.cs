using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>users.info, usergroups.users.list, and reactions.add.</summary>
internal sealed class PeopleMethods(SlackWorkspace world)
{
    public IEnumerable<WebMethod> All =>
    [
        new("users.info", RateTier.Four, "users:read", Info),
        new("usergroups.users.list", RateTier.Two, "usergroups:read", Group),
        new("reactions.add", RateTier.Three, "reactions:write", React) { ReadsJson = true },
    ];

    private WebReply Info(WebArguments arguments) => world.UserById(arguments.Text("user")) is { } user
        ? WebReply.Ok(new JsonObject { ["user"] = user.ToJson(world.TeamId) })
        : WebReply.Error("user_not_found");

    private WebReply Group(WebArguments arguments) => world.GroupById(arguments.Text("usergroup")) is { } group
        ? WebReply.Ok(new JsonObject { ["users"] = new JsonArray([.. group.Members.Order().Select(id => (JsonNode)id)]) })
        : WebReply.Error("no_such_subteam");

    private WebReply React(WebArguments arguments) => world.ChannelById(arguments.Text("channel")) is not { } channel ? WebReply.Error("channel_not_found")
        : channel.Find(arguments.Text("timestamp")) is not { } message ? WebReply.Error("message_not_found")
        : !message.React(world.App.UserId, arguments.Text("name") ?? "") ? WebReply.Error("already_reacted") : WebReply.Done;
}
