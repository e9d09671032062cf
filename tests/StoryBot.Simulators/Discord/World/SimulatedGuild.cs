using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A server with its channels.</summary>
internal sealed class SimulatedGuild(SimulatedId id, string name, SimulatedUser owner, DateTimeOffset founded)
{
    /// <summary>View, send, embed, read history, use commands: what everyone may do.</summary>
    public const ulong EveryonesPermissions = 0x1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 16 | 1UL << 31 | 1UL << 38;

    public SimulatedId Id { get; } = id;

    public string Name { get; } = name;

    public ImmutableList<SimulatedChannel> Channels { get; set; } = [];

    /// <summary>What the bot's roles allow it here.</summary>
    public ulong BotPermissions { get; set; } = EveryonesPermissions;

    /// <summary>https://discord.com/developers/docs/resources/user#get-current-user-guilds</summary>
    public JsonObject ToMembershipJson() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = BotPermissions.ToString(),
        ["features"] = new JsonArray(),
    };

    /// <summary>https://discord.com/developers/docs/events/gateway-events#guild-create</summary>
    public JsonObject ToJson(SimulatedUser bot) => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Name,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["owner_id"] = owner.Id.ToString(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["roles"] = new JsonArray(EveryoneRole()),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["description"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = "en-US",
        ["nsfw_level"] = 0,
        ["joined_at"] = founded.ToString("O"),
        ["large"] = false,
        ["unavailable"] = false,
        ["member_count"] = 2,
        ["voice_states"] = new JsonArray(),
        ["members"] = new JsonArray(MemberJson(bot)),
        ["channels"] = new JsonArray([.. Channels.Where(channel => channel.Kind == ChannelKind.Text).Select(channel => channel.ToJson())]),
        ["threads"] = new JsonArray([.. Channels.Where(channel => channel.Kind == ChannelKind.Thread).Select(channel => channel.ToJson())]),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["soundboard_sounds"] = new JsonArray(),
    };

    /// <summary>https://discord.com/developers/docs/resources/guild#guild-member-object</summary>
    public JsonObject MemberJson(SimulatedUser user) => new()
    {
        ["user"] = user.ToJson(),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = new JsonArray(),
        ["joined_at"] = founded.ToString("O"),
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["flags"] = 0,
        ["pending"] = false,
        ["mute"] = false,
        ["deaf"] = false,
    };

    private JsonObject EveryoneRole() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = "@everyone",
        ["permissions"] = EveryonesPermissions.ToString(),
        ["position"] = 0,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}
