using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>A request as a resource sees it: route values, query and JSON body.</summary>
internal sealed record RestRequest(
    string Method,
    string Template,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body)
{
    /// <summary>The body as an object; an empty one where it is none.</summary>
    public JsonObject Fields { get; } = Body as JsonObject ?? [];

    /// <summary>The id in the path under this name; zero, which nothing has, where it is no id.</summary>
    public SimulatedId Id(string name) => SimulatedId.TryParse(Values[name], out var id) ? id : default;

    /// <summary>The resource that limits are kept apart by: a channel, guild, webhook or interaction.</summary>
    public string MajorParameter => string.Join(
        '/', Values.Where(value => value.Key is "channel_id" or "guild_id" or "webhook_id" or "webhook_token" or "interaction_token")
            .Select(value => value.Value));
}
