namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Whoever wants to know what the gateway says; called from the receive loop, so every call returns at once.</summary>
internal interface IGatewayListener
{
    /// <summary>A session has begun, or the one of an earlier process was found; comes before its events.</summary>
    void OnReady(GatewayShardId shard, GatewayIdentity identity);

    /// <summary>An event came.</summary>
    /// <returns>
    /// Succeeds when the event needs no replay after the process dies: only then does the sequence on disk pass it.
    /// </returns>
    Task OnDispatch(GatewayDispatch dispatch);
}
