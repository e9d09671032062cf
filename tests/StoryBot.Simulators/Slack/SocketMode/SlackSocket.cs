using System.Text;
using System.Threading.Channels;
using StoryBot.Simulators.Sockets;

namespace StoryBot.Simulators.Slack.SocketMode;

/// <summary>One socket: a queue outward that never blocks the world, and a loop that reads whole messages.</summary>
internal sealed class SlackSocket(int number, WireStream wire, Action abort, ChangeSignal changes)
{
    private readonly Channel<WireFrame> outgoing = Channel.CreateUnbounded<WireFrame>(new() { SingleReader = true });

    /// <summary>Counts from 1 in order of opening.</summary>
    public int Number { get; } = number;

    /// <summary>Whether it has been asked to go: no more payloads on it.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>While true nothing at all leaves it: no pings, no pongs, no payloads, although TCP stands.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether TCP stays up after the close handshake, as Slack's sometimes does.</summary>
    public bool LingersAfterClose { get; set; }

    /// <summary>How many pings the client has answered.</summary>
    public int Pongs { get; private set; }

    /// <summary>Whether the end is queued.</summary>
    public bool IsClosing { get; private set; }

    public void Send(string text) => Send(WireFrame.Text(text));

    public void Send(WireFrame frame) => outgoing.Writer.TryWrite(frame);

    public void Close(int code)
    {
        IsClosing = true;
        Send(WireFrame.Close(code));
        outgoing.Writer.TryComplete();
    }

    /// <summary>Ends the TCP connection without a word.</summary>
    public void Abort()
    {
        outgoing.Writer.TryComplete();
        try
        {
            abort();
        }
        catch (ObjectDisposedException)
        {
            // The client was faster: its request has ended already.
        }
    }

    /// <summary>Sends until closed.</summary>
    public async Task PumpAsync(CancellationToken cancellation)
    {
        await foreach (var frame in outgoing.Reader.ReadAllAsync(cancellation))
        {
            if (!IsSilent)
            {
                await wire.WriteAsync(frame, cancellation);
            }
        }
    }

    /// <summary>The next text message; null when the client has closed.</summary>
    public async Task<string?> ReceiveAsync(CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            var frame = await wire.ReadAsync(cancellation);
            switch (frame.Opcode)
            {
                case WireOpcode.Ping:
                    Send(frame with { Opcode = WireOpcode.Pong });
                    break;
                case WireOpcode.Pong:
                    Pongs++;
                    changes.Raise();
                    break;
                case WireOpcode.Close:
                    await EndAsync(frame, cancellation);
                    return null;
                default:
                    whole.Write(frame.Payload);
                    if (frame.IsLast)
                    {
                        return Encoding.UTF8.GetString(whole.ToArray());
                    }

                    break;
            }
        }
    }

    private async Task EndAsync(WireFrame frame, CancellationToken cancellation)
    {
        if (!IsClosing)
        {
            IsClosing = true;
            Send(frame);
            outgoing.Writer.TryComplete();
        }

        if (LingersAfterClose)
        {
            await wire.ReadAsync(cancellation);
        }
    }
}
