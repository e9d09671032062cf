namespace StoryBot.Screens;

/// <summary>A standard stream of the process to write to: that it refuses is told apart from what files refuse.</summary>
/// <param name="stream">The stream itself.</param>
/// <param name="isLastResort">Whether nobody is left to be told that it refuses, as with standard error: what is written is lost then.</param>
internal sealed class OutputStream(Stream stream, bool isLastResort) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // An exit code still tells what happened to whoever closed standard error.
            if (!isLastResort)
                throw new OutputException(refused);
        }
    }

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
