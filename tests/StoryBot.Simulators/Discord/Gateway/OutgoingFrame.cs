namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>What the sending half of a connection does next.</summary>
internal abstract record OutgoingFrame
{
    private OutgoingFrame()
    {
    }

    public sealed record Text(byte[] Payload) : OutgoingFrame;

    public sealed record Binary(byte[] Payload) : OutgoingFrame;

    /// <summary>The close handshake; without a code the status is absent.</summary>
    public sealed record Close(int? Code, string Reason) : OutgoingFrame;
}
