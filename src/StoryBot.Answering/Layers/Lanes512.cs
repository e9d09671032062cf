using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Thirty-two at a time, on x64 with AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<short>, Vector512<int>>
{
    public static bool IsSupported => Avx512BW.IsSupported;

    public static int Width => Vector512<short>.Count;

    public static Vector512<short> Load(ref readonly short from, nuint at) => Vector512.LoadUnsafe(in from, at);

    public static Vector512<short> Load(ref readonly sbyte from, nuint at) => Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(in from, at));

    public static void Store(Vector512<short> vector, ref short into) => vector.StoreUnsafe(ref into);

    public static Vector512<short> Repeat(ref readonly short from, nuint at) =>
        Vector512.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref Unsafe.AsRef(in from), at))).AsInt16();

    public static Vector512<int> MultiplyAdd(Vector512<short> left, Vector512<short> right, Vector512<int> sums) =>
        Avx512F.Add(sums, Avx512BW.MultiplyAddAdjacent(left, right));

    public static int Sum(Vector512<int> sums) => Vector512.Sum(sums);

    public static Vector128<int> Sum(Vector512<int> first, Vector512<int> second, Vector512<int> third, Vector512<int> fourth) =>
        Lanes256.Sum(Halved(first), Halved(second), Halved(third), Halved(fourth));

    public static void Add(Vector512<int> sums, float scale, ref readonly float scales, ref float into, nuint at) =>
        (Vector512.LoadUnsafe(ref into, at) + (Vector512.ConvertToSingle(sums) * scale * Vector512.LoadUnsafe(in scales, at))).StoreUnsafe(ref into, at);

    private static Vector256<int> Halved(Vector512<int> sums) => sums.GetLower() + sums.GetUpper();
}
