using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>https://discord.com/developers/docs/interactions/application-commands: reading and bulk overwriting.</summary>
internal sealed class CommandResource(SimulatedWorld world, CommandRegistry commands)
{
    private const string Global = "/applications/{application_id}/commands";
    private const string Guild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", Global, RouteLimit.Ordinary, request => ForOwn(request, () => RestReply.Ok(commands.In(null)))),
        new("PUT", Global, RouteLimit.Ordinary, request => ForOwn(request, () => Overwrite(request, null))),
        new("GET", Guild, RouteLimit.Ordinary, request => ForOwn(request, () => RestReply.Ok(commands.In(request.Id("guild_id"))))),
        new("PUT", Guild, RouteLimit.Ordinary, request => ForOwn(request, () => Overwrite(request, request.Id("guild_id")))),
    ];

    private RestReply ForOwn(RestRequest request, Func<RestReply> answer)
    {
        if (request.Id("application_id") != world.Application.Id)
        {
            return RestReply.Refused(403, 20012, "You are not authorized to perform this action on this application");
        }

        return request.Values.ContainsKey("guild_id") && world.GuildsOf(0, 1).All(guild => guild.Id != request.Id("guild_id"))
            ? RestReply.MissingAccess
            : answer();
    }

    private RestReply Overwrite(RestRequest request, SimulatedId? guild)
    {
        var definitions = request.Body as JsonArray ?? [];
        var errors = new FormErrors();
        CommandRules.Check(definitions, errors);
        return errors.Any ? errors.ToReply() : RestReply.Ok(commands.Overwrite(guild, definitions));
    }
}
