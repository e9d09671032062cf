using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Whom a message tells.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
internal sealed partial record Mentions(IReadOnlyList<SimulatedId> Users, bool Everyone)
{
    /// <summary>People who write tell whom they name.</summary>
    public static Mentions ByPerson(string content, SimulatedMessage? repliedTo) =>
        new([.. Named(content).Concat(repliedTo is null ? [] : [repliedTo.Author.Id]).Distinct()], Everyone: false);

    /// <summary>The bot tells whom it names as far as <paramref name="allowed"/> lets it; absent, it lets all.</summary>
    public static Mentions ByBot(string content, JsonObject? allowed, SimulatedMessage? repliedTo, bool everyoneByDefault)
    {
        var parse = allowed?["parse"] as JsonArray;
        var users = Named(content).Where(id => allowed is null || Has(parse, "users") || Has(allowed["users"] as JsonArray, $"{id}"));
        var told = allowed is null || allowed["replied_user"]?.GetValue<bool>() == true;
        var everyone = EveryonePattern().IsMatch(content) && (allowed is null ? everyoneByDefault : Has(parse, "everyone"));
        return new([.. users.Concat(repliedTo is null || !told ? [] : [repliedTo.Author.Id]).Distinct()], everyone);
    }

    private static IEnumerable<SimulatedId> Named(string content) =>
        UserPattern().Matches(content).Select(match => new SimulatedId(ulong.Parse(match.Groups[1].Value)));

    private static bool Has(JsonArray? list, string value) => list?.Any(item => item?.GetValue<string>() == value) == true;

    [GeneratedRegex("<@!?([0-9]{1,19})>")]
    private static partial Regex UserPattern();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryonePattern();
}
