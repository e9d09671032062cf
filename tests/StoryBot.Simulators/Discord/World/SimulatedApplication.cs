using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>The bot as the developer portal knows it.</summary>
/// <param name="token">Null for one that looks real.</param>
internal sealed class SimulatedApplication(SimulatedUser user, string? token = null)
{
    public SimulatedUser User { get; } = user;

    public SimulatedId Id => User.Id;

    /// <summary>The bot token; it looks real, because some clients read the user id out of its first part.</summary>
    public string Token { get; private set; } = token ?? TokenFor(user, generation: 1);

    public bool TokenWasReset { get; private set; }

    /// <summary>Whether the token is refused for the time being, as if it had been revoked.</summary>
    public bool RefusesToken { get; set; }

    public bool Accepts(string? token) => !RefusesToken && token == Token;

    /// <summary>What Discord does to a bot that used up its session starts.</summary>
    public void ResetToken()
    {
        Token = TokenFor(User, generation: 2);
        TokenWasReset = true;
    }

    /// <summary>https://discord.com/developers/docs/resources/application#application-object</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = User.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = User.ToJson(),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["eligible_oauth2_scopes"] = new JsonArray("bot", "applications.commands"),
        ["verify_key"] = new string('0', 64),
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = User.ToJson(),
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
    };

    private static string TokenFor(SimulatedUser user, int generation) =>
        $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(user.Id.ToString()))}.simuld.{generation}-not-a-secret-only-for-loopback";
}
