using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Simulators.Slack.World;

/// <summary>The app as it is installed: its ids, tokens, signing secret and scopes.</summary>
internal sealed class SlackApp(SlackUser bot, ImmutableHashSet<string> scopes)
{
    private int installation = 1;

    public string Id { get; } = "A0STORYBOT";

    public string BotId { get; } = "B0STORYBOT";

    /// <summary>The bot's account.</summary>
    public SlackUser Bot { get; private set; } = bot;

    public string UserId => Bot.Id;

    /// <summary>How a message names the bot so that it is told.</summary>
    public string Mention => Bot.Mention;

    /// <summary>For the Web API (xoxb).</summary>
    public string BotToken { get; private set; } = "xoxb-simulated-1";

    /// <summary>For apps.connections.open (xapp).</summary>
    public string AppToken { get; private set; } = "xapp-simulated-1";

    public string SigningSecret { get; } = "0123456789abcdef0123456789abcdef";

    /// <summary>The old shared secret that payloads still carry; apps must not rely on it.</summary>
    public string VerificationToken { get; } = "simulated-verification";

    public ImmutableHashSet<string> Scopes { get; set; } = scopes;

    /// <summary>Why both tokens are refused, such as account_inactive; null while they are good.</summary>
    public string? TokenError { get; set; }

    /// <summary>Whether Socket Mode is switched on in the app's settings.</summary>
    public bool HasSocketMode { get; set; } = true;

    /// <summary>Installs it again: both tokens are others from now on.</summary>
    public void Reinstall()
    {
        installation++;
        BotToken = $"xoxb-simulated-{installation}";
        AppToken = $"xapp-simulated-{installation}";
        TokenError = null;
    }

    /// <summary>Makes it another app, with an account and tokens of its own.</summary>
    public void Become(SlackUser another)
    {
        Bot = another;
        Reinstall();
    }

    /// <summary>https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
    public string Sign(string timestamp, string body)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return $"v0={Convert.ToHexStringLower(hash)}";
    }
}
