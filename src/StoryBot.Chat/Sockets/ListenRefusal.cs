using System.Net.Sockets;

namespace StoryBot.Chat.Sockets;

/// <summary>Tells that a server can't listen where it should from what is wrong with the program.</summary>
public static class ListenRefusal
{
    /// <summary>Kestrel wraps a port that is taken, and nothing else: an address of another machine, or a port that only root may have, comes bare.</summary>
    public static bool Is(Exception fault) => fault is IOException or InvalidOperationException or SocketException;
}
