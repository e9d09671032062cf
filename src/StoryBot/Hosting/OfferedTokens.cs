using Microsoft.Extensions.Options;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;

namespace StoryBot.Hosting;

/// <summary>The tokens as the settings give them now, changed in place: a platform looks here once it refuses the one in use.</summary>
/// <param name="discord">What the bot was started with; without a token the platform is left out until the next start.</param>
/// <param name="slack">The same.</param>
internal sealed class OfferedTokens(IOptions<DiscordOptions> discord, IOptions<SlackOptions> slack)
{
    /// <summary>Takes over the tokens of edited settings; one that was taken away stays.</summary>
    /// <returns>The names of those that are others now.</returns>
    public IReadOnlyList<string> Update(Settings edited)
    {
        var changed = new List<string>();
        if (discord.Value is { Token: { Length: > 0 } token } && edited.Discord()?.Token is { } tokenNow && tokenNow != token)
        {
            discord.Value.Token = tokenNow;
            changed.Add(Name(DiscordOptions.Section, nameof(DiscordOptions.Token)));
        }

        if (slack.Value.BotToken is not { Length: > 0 } || edited.Slack() is not { } slackNow)
            return changed;
        if (slackNow.BotToken != slack.Value.BotToken)
        {
            slack.Value.BotToken = slackNow.BotToken;
            changed.Add(Name(SlackOptions.Section, nameof(SlackOptions.BotToken)));
        }

        if (slack.Value.Mode == SlackMode.Socket && slackNow is { Mode: SlackMode.Socket } && slackNow.AppToken != slack.Value.AppToken)
        {
            slack.Value.AppToken = slackNow.AppToken;
            changed.Add(Name(SlackOptions.Section, nameof(SlackOptions.AppToken)));
        }

        return changed;
    }

    private static string Name(string section, string setting) => $"{section}:{setting}";
}
