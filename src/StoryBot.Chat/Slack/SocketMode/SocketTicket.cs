using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>What asking for a socket's address gave; the address works once.</summary>
internal abstract record SocketTicket
{
    private SocketTicket()
    {
    }

    public sealed record Granted(Uri Address) : SocketTicket;

    public sealed record Denied(SocketModeExit Exit) : SocketTicket;

    public static async Task<SocketTicket> AskAsync(SlackApi api, bool plainAllowed, CancellationToken cancellation) =>
        await api.OpenConnectionAsync(cancellation).ConfigureAwait(false) switch
        {
            WebResult<ConnectionOpened>.Ok { Value.Url: var url } when IsSound(url, plainAllowed, out var address) => new Granted(address),
            WebResult<ConnectionOpened>.Ok => new Denied(new SocketModeExit.Retry("Slack's directions to the socket make no sense")),
            WebResult<ConnectionOpened>.Failed { Error: { Bars: true } error } =>
                new Denied(new SocketModeExit.Refused(
                    error.Cause,
                    $"{error.Mend} Socket Mode needs an app-level token with the scope connections:write, and Socket Mode switched on.")),
            WebResult<ConnectionOpened>.Failed { Error: WebError.Rejected { Code: "socket_mode_not_enabled" } } =>
                new Denied(SocketModeExit.SwitchedOff("Socket Mode is switched off (socket_mode_not_enabled)")),
            WebResult<ConnectionOpened>.Failed failed => new Denied(new SocketModeExit.Retry(failed.Error.Cause)),
            _ => throw new InvalidOperationException("unknown result"),
        };

    private static bool IsSound(string? url, bool plainAllowed, out Uri address) =>
        Uri.TryCreate(url, UriKind.Absolute, out address!) && (address.Scheme == "wss" || (plainAllowed && address.Scheme == "ws" && address.IsLoopback));
}
