using System.Buffers;

namespace StoryBot.Answering.Layers;

/// <summary>The bytes of a built-in resource where the system has mapped them: nothing is copied, and what nobody reads takes no memory.</summary>
internal sealed unsafe class BuiltInBytes : MemoryManager<byte>
{
    private readonly UnmanagedMemoryStream stream;

    private BuiltInBytes(UnmanagedMemoryStream stream) => this.stream = stream;

    /// <summary>The resource of that name; null where there is none.</summary>
    public static BuiltInBytes? Find(string name) =>
        typeof(BuiltInBytes).Assembly.GetManifestResourceStream(name) is UnmanagedMemoryStream stream ? new BuiltInBytes(stream) : null;

    public override Span<byte> GetSpan() => new(stream.PositionPointer, checked((int)stream.Length));

    public override MemoryHandle Pin(int elementIndex = 0) => new(stream.PositionPointer + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }
    }
}
