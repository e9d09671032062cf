namespace StoryBot.Chat.Slack.Web;

/// <summary>One call of Slack's Web API, before it is sent.</summary>
/// <param name="Method">Slack's name of it: what it limits by, and what may be logged.</param>
internal sealed record WebCall(string Method)
{
    /// <summary>The JSON body; null for methods that only read, which take their arguments from the query.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The escaped query, without the question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether sending it twice does no more than sending it once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether the app-level token is sent instead of the bot's.</summary>
    public bool ByApp { get; init; }

    /// <summary>Whether it asks if the bot is let in: sent while it is not, and told at once of a refusal that others wait out.</summary>
    public bool Knocks { get; init; }

    /// <summary>Where people read what it says: Slack limits posts by it, and the bot's health is judged by what becomes of them; null where nobody does.</summary>
    public string? Place { get; init; }

    /// <summary>Told why an attempt was in vain, so that health can say so long before patience ends.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>How long all attempts and waits together may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A call that only reads.</summary>
    public static WebCall Read(string method, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var query = new List<string>();
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return new WebCall(method) { Query = string.Join('&', query), Repeatable = true };
    }

    public override string ToString() => Method;
}
