using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</summary>
internal static class InteractionPayload
{
    private const int InGuild = 0;
    private const int WithBot = 1;

    public static JsonObject For(SimulatedInteraction interaction, JsonObject data, SimulatedApplication application)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = application.Id.ToString(),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = channel.ToJson(),
            ["locale"] = "en-US",
            ["context"] = channel.Guild is null ? WithBot : InGuild,
            ["app_permissions"] = SimulatedGuild.EveryonesPermissions.ToString(),
            ["authorizing_integration_owners"] = Owners(channel),
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };
        if (interaction is { Kind: InteractionKind.Component, Source: { } source })
        {
            json["message"] = source.ToJson();
        }

        AddPerson(json, interaction);
        return json;
    }

    /// <summary>Where the application is installed: in this guild, or with this person.</summary>
    public static JsonObject Owners(SimulatedChannel channel) => new() { ["0"] = channel.Guild?.Id.ToString() ?? "0" };

    /// <summary>A guild's interactions name a member, others a user; never both.</summary>
    private static void AddPerson(JsonObject json, SimulatedInteraction interaction)
    {
        if (interaction.Channel.Guild is not { } guild)
        {
            json["user"] = interaction.Member.User.ToJson();
            return;
        }

        var member = guild.MemberJson(interaction.Member.User);
        member["permissions"] = interaction.Member.Permissions.ToString();
        json["member"] = member;
        json["guild_id"] = guild.Id.ToString();
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = "en-US", ["features"] = new JsonArray() };
    }
}
