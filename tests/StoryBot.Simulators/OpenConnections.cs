using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace StoryBot.Simulators;

/// <summary>The TCP connections that a simulator has, so that all can be cut at once, kept ones too.</summary>
internal sealed class OpenConnections
{
    private readonly ConcurrentDictionary<ConnectionContext, bool> open = new();

    public void AbortAll()
    {
        foreach (var connection in open.Keys)
        {
            connection.Abort();
        }
    }

    /// <summary>Has the server tell of each connection, as one of the steps that it goes through.</summary>
    public ConnectionDelegate Around(ConnectionDelegate next) => async connection =>
    {
        open[connection] = true;
        try
        {
            await next(connection);
        }
        finally
        {
            open.TryRemove(connection, out _);
        }
    };
}
