namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>How a socket ended, and so what to do next.</summary>
internal abstract record SocketModeExit(string Cause)
{
    /// <summary>Slack refreshes its sockets: a new one at once, before this one closes.</summary>
    public sealed record Refresh(string Cause) : SocketModeExit(Cause);

    /// <summary>A new one after a while.</summary>
    public sealed record Retry(string Cause) : SocketModeExit(Cause);

    /// <summary>More sockets than Slack allows: others must go first, so a new one after a long while.</summary>
    public sealed record Crowded(string Cause) : SocketModeExit(Cause);

    /// <summary>Slack refuses what somebody has to mend: a new one when it lets the app in.</summary>
    public sealed record Refused(string Cause, string Mend) : SocketModeExit(Cause);

    /// <summary>Sorts the reason in Slack's farewell; an unknown one is worth a retry.</summary>
    public static SocketModeExit Of(string? reason) => reason switch
    {
        "refresh_requested" or "warning" => new Refresh($"Slack refreshes the socket ({reason})"),
        "too_many_websockets" => new Crowded("Slack counts too many sockets of this app (too_many_websockets)"),
        "link_disabled" or "socket_mode_disabled" => SwitchedOff($"Slack has closed the socket ({reason})"),
        _ => new Retry("Slack closes the socket for a reason it has not documented"),
    };

    /// <summary>Socket Mode is not there to be used.</summary>
    public static Refused SwitchedOff(string cause) =>
        new(cause, "Switch Socket Mode on in the app's settings, or set Slack:Mode to http; see docs/slack.md.");
}
