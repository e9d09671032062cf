using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>An account: a person or the bot.</summary>
internal sealed record SimulatedUser(SimulatedId Id, string Name, bool IsBot)
{
    /// <summary>How a message names this account so that it is told.</summary>
    public string Mention => $"<@{Id}>";

    /// <summary>https://discord.com/developers/docs/resources/user#user-object</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["username"] = Name,
        ["discriminator"] = IsBot ? "4242" : "0",
        ["global_name"] = IsBot ? null : Name,
        ["avatar"] = null,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
        ["bot"] = IsBot,
    };
}
