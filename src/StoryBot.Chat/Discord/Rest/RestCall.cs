namespace StoryBot.Chat.Discord.Rest;

/// <summary>One request to Discord, before it is sent.</summary>
/// <param name="Path">Below the base address; may hold an interaction's token, so it is never logged.</param>
internal sealed record RestCall(HttpMethod Method, string Path)
{
    /// <summary>The route without its ids: what Discord counts by, and what may be logged.</summary>
    public required string Route { get; init; }

    /// <summary>The id its rate limit is kept for: a channel, a server, a webhook; empty for none.</summary>
    public string Major { get; init; } = "";

    /// <summary>The JSON body; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether sending it twice does no more than sending it once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether it carries an interaction's token instead of the bot's; then it stands outside the bot's limits.</summary>
    public bool ByInteraction { get; init; }

    /// <summary>Whether it asks if the bot is let in: sent while it is not, and told at once of a refusal that others wait out.</summary>
    public bool Knocks { get; init; }

    /// <summary>Whether people read what it says, so that the bot's health is judged by what becomes of it.</summary>
    public bool Posts { get; init; }

    /// <summary>Whether a card hangs below it, for which the bot needs a right of its own.</summary>
    public bool HasCard { get; init; }

    /// <summary>How long all attempts and waits together may take: short enough for Discord to remember a nonce.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>Told why an attempt was in vain, so that health can say so long before patience ends.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>Whether it is sent only while the bot is let in.</summary>
    public bool NeedsAdmission => !ByInteraction && !Knocks;

    public override string ToString() => $"{Method} {Route}";
}
